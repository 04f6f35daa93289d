import { v7 } from 'uuid'
import { recordAct } from '../../access/questions.ts'
import { dayOf } from '../../platform/day.ts'
import { type Tx, tx } from '../../platform/db/index.ts'
import { defaultLimits } from '../../platform/files/index.ts'
import { wordsOf } from '../../platform/i18n.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { StoredFile } from '../../platform/vault.ts'
import type { ListKind } from '../api.ts'
import { groups } from '../import-rules.ts'
import type { LegalBasis } from '../purposes/bases.ts'
import { keepPurpose, type Purpose } from '../purposes/keep-purpose.ts'
import { type Acting, type ImportGround, stageJobName } from './ground.ts'
import { ensureList, ensureOffice, findOpenImport, isCommitted } from './store.ts'

export interface NewImport {
  kind: ListKind
  asOf: string
  officeName: string
  officeKind?: string | undefined
  listName?: string | undefined
  group?: string | undefined
  purpose?: string | undefined
  basis?: LegalBasis | undefined
  agreement?: string | undefined
  agreementOn?: string | undefined
  fileName: string
  source: AsyncIterable<Uint8Array>
}

export type Created = { ok: true; importId: string } | Refusal

/** Seals the file in the vault and opens an import for it; the same file sent twice is one import. */
export async function createImport(ground: ImportGround, acting: Acting, given: NewImport): Promise<Created> {
  if (given.group && !groups.some((group) => group === given.group))
    return refusal('invalid-request', { fields: 'group' })
  if (given.asOf > dayOf(acting.at)) return refusal('import-day-in-future', { day: given.asOf })
  const file = await store(ground, given.source)
  if (!file) return refusal('file-too-big', { megabytes: defaultLimits.fileBytes / 1024 / 1024 })
  return tx(ground.db, (trx) => openImport(trx, ground, acting, given, file))
}

async function openImport(
  trx: Tx,
  { jobs }: ImportGround,
  { regencyCode, actor, at }: Acting,
  given: NewImport,
  file: StoredFile,
): Promise<Created> {
  const { kind, asOf } = given
  const officeId = await ensureOffice(trx, regencyCode, given.officeName.trim(), given.officeKind, kind, at)
  const name = given.listName?.trim() || wordsOf('id')(`import.kind.${kind}.name`)
  const listId = await ensureList(trx, regencyCode, { officeId, kind, name, group: given.group || null, at })
  if (given.purpose)
    await keepPurpose(trx, { regencyCode, actor, at }, listId, purposeOf(given.purpose, given))
  const done = await isCommitted(trx, regencyCode, listId, file.sha256, asOf)
  if (done) return refusal('import-already-done', { at: done.toISOString() })
  const open = await findOpenImport(trx, regencyCode, listId, file.sha256, asOf)
  if (open) return { ok: true, importId: open }

  const id = v7()
  await trx
    .insertInto('import')
    .values({
      regency_code: regencyCode,
      id,
      list_id: listId,
      as_of: asOf,
      file_name: given.fileName.slice(-200),
      file_hash: file.sha256,
      file_bytes: file.bytes,
      status: 'staging',
      layout: null,
      problem: null,
      rows_expected: null,
      replaces_import_id: null,
      created_by: actor,
      created_at: at,
      committed_at: null,
      undone_at: null,
      undone_by: null,
    })
    .execute()
  await recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: 'import.created',
    subjectKind: 'import',
    subjectId: id,
    detail: { kind, asOf, bytes: file.bytes },
  })
  await jobs?.enqueue(trx, stageJobName, { regencyCode, importId: id }, { key: id })
  return { ok: true, importId: id }
}

/** Null when the file is larger than any real list. */
async function store({ vault }: ImportGround, source: AsyncIterable<Uint8Array>): Promise<StoredFile | null> {
  const tooBig = new Error('too big')
  async function* bounded() {
    let bytes = 0
    for await (const chunk of source) {
      bytes += chunk.length
      if (bytes > defaultLimits.fileBytes) throw tooBig
      yield chunk
    }
  }
  try {
    return await vault.store(bounded())
  } catch (error) {
    if (error === tooBig) return null
    throw error
  }
}

/** A public body keeps lists for its public task, unless it says otherwise. */
const purposeOf = (purpose: string, { basis, agreement, agreementOn }: NewImport): Purpose => ({
  purpose,
  basis: basis ?? 'public-task',
  agreement,
  agreementOn,
})
