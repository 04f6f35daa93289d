import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { loadAreas } from '../../areas/questions.ts'
import { secretsFrom } from '../../platform/crypto.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { openVault } from '../../platform/vault.ts'
import type { ImportView } from '../api.ts'
import { commitImport } from './commit-import.ts'
import { createImport, type NewImport } from './create-import.ts'
import type { Acting, ImportGround } from './ground.ts'
import { findImportView } from './reads.ts'
import { stageImport } from './stage-import.ts'

export const regencyCode = '73.16'
export const acting: Acting = { regencyCode, actor: 'test', at: new Date('2026-01-05T08:00:00Z') }

/** Test support: a database with all areas, a vault, and the steps of an import in one call. */
export async function importGround() {
  const { db, url, close } = await freshDatabase()
  await loadAreas(db)
  const folder = mkdtempSync(join(tmpdir(), 'semesta-import-'))
  const key = secretsFrom('cd'.repeat(32))
  const ground: ImportGround = { db, key, vault: openVault(join(folder, 'vault'), key) }

  const create = (file: Buffer | string, given: Partial<NewImport> = {}, who = acting) =>
    createImport(ground, who, {
      kind: 'village-workers',
      asOf: '2025-12-31',
      officeName: 'Kecamatan Maiwa',
      fileName: 'daftar.xlsx',
      ...given,
      source: Readable.from([Buffer.from(file)]),
    })
  const view = async (id: string): Promise<ImportView> => (await findImportView(db, regencyCode, id))!

  async function stage(file: Buffer | string, given: Partial<NewImport> = {}): Promise<ImportView> {
    const created = await create(file, given)
    if (!created.ok) throw new Error(created.problem)
    await stageImport(ground, regencyCode, created.importId, acting.at)
    return view(created.importId)
  }
  async function store(file: Buffer | string, given: Partial<NewImport> = {}, at = acting.at) {
    const staged = await stage(file, given)
    const done = await commitImport(ground, { ...acting, at }, staged.id)
    if (!done.ok) throw new Error(done.problem)
    return view(staged.id)
  }
  return {
    ...ground,
    ground,
    url,
    folder,
    create,
    stage,
    store,
    view,
    async close() {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
