import type { Readable } from 'node:stream'
import { recordAct } from '../access/questions.ts'
import { type Tx, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { type ExportGround, exportVault, type Person } from './ground.ts'
import { stateOf } from './state.ts'
import { findExport, updateExport } from './store.ts'

export interface Fetched {
  ok: true
  file: Readable
  name: string
  /** Call when the whole file went out: it is thrown away with its key. */
  done(): Promise<void>
  /** Call when it did not: whoever asked may try again. */
  broken(): Promise<void>
}

/** Gives the file to whoever asked for it, once; of two fetches at once one gets it. */
export async function fetchExport(
  { db, key, dataDir }: ExportGround,
  { regencyCode, userId, actor }: Person,
  id: string,
  now: () => Date,
): Promise<Fetched | Refusal> {
  const at = now()
  const claimed = await tx(db, async (trx) => {
    const found = await findExport(trx, regencyCode, id, true)
    // Somebody else's file is no file: whether there is one is not told.
    if (!found || found.asked_by_user !== userId) return refusal('not-found')
    const state = stateOf(found, at)
    if (state === 'fetched' || state === 'not-fetched') return refusal('export-gone')
    if (state !== 'ready') return refusal('export-not-ready')
    await updateExport(trx, regencyCode, id, { fetched_at: at })
    await note(trx, { action: 'export.fetched' }, found.written)
    return { ok: true as const, row: found }
  })
  if (!claimed.ok) return claimed
  const { row } = claimed
  const vault = exportVault(dataDir, key.open(row.file_key_sealed!))
  // Of a restored backup the files are not there.
  if (!(await vault.has(row.file_hash!))) return refusal('export-gone')
  return {
    ok: true,
    file: vault.read(row.file_hash!),
    name: `semesta-${row.code}.xlsx`,
    async done() {
      await vault.remove(row.file_hash!)
      await updateExport(db, regencyCode, id, { gone_at: now(), file_key_sealed: null })
    },
    broken: () =>
      tx(db, async (trx) => {
        await updateExport(trx, regencyCode, id, { fetched_at: null })
        await note(trx, { action: 'export.fetch-broken' }, row.written)
      }),
  }

  function note(trx: Tx, what: { action: string }, persons: number | null) {
    return recordAct(trx, {
      ...what,
      regencyCode,
      actor,
      at: now(),
      subjectKind: 'export',
      subjectId: id,
      detail: { persons },
    })
  }
}
