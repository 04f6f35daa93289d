import { recordAct } from '../../access/questions.ts'
import { type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { isOfEvents } from '../api.ts'
import { correctionOf } from '../reading/layout-view.ts'
import { compareWithPrevious, previousImport } from './compare.ts'
import { countRows, type ImportCounts } from './count-rows.ts'
import type { Acting, ImportGround } from './ground.ts'
import { type StagedLayout, toRemember } from './staged-layout.ts'
import { bumpLists, findImport, isCommitted, updateImport } from './store.ts'

export type Done = { ok: true } | Refusal

/** Makes a staged import the current list, whole; asking again for one that is committed changes nothing. */
export async function commitImport(ground: ImportGround, acting: Acting, importId: string): Promise<Done> {
  return tx(ground.db, (trx) => commitIn(trx, ground, acting, importId))
}

async function commitIn(
  trx: Tx,
  { jobs, events }: ImportGround,
  acting: Acting,
  importId: string,
): Promise<Done> {
  const { regencyCode, actor, at } = acting
  const found = await findImport(trx, regencyCode, importId, true)
  if (!found) return refusal('not-found')
  const one = found.import
  if (one.status === 'committed') return { ok: true }
  if (one.status !== 'staged') return refusal('import-not-staged')
  const staged = one.layout as StagedLayout
  if (staged.missing.length > 0)
    return refusal('import-missing-fields', { fields: staged.missing.join(', ') })
  let counts = one.counts as ImportCounts
  if (counts.rows - counts.rejected <= 0) return refusal('import-no-rows')
  const done = await isCommitted(trx, regencyCode, one.list_id, one.file_hash, one.as_of)
  if (done) return refusal('import-already-done', { at: done.toISOString() })

  let replaces = one.replaces_import_id
  if ((await previousImport(trx, regencyCode, importId)) !== replaces) {
    // Another import of the list was stored, or undone, since this one was read.
    const compared = await compareWithPrevious(trx, regencyCode, importId)
    replaces = compared.replacesImportId
    counts = await countRows(trx, regencyCode, importId, compared.gone, staged.notes)
  }
  await updateImport(trx, regencyCode, importId, {
    status: 'committed',
    committed_at: at,
    replaces_import_id: replaces,
    counts: JSON.stringify(counts),
    // Its first rows were shown to choose columns by; now they stand in the list alone.
    layout: JSON.stringify({ ...staged, sample: [] }),
  })
  await trx
    .updateTable('list')
    .set({ mapping: JSON.stringify(toRemember(staged, correctionOf(staged.layout))) })
    .where('regency_code', '=', regencyCode)
    .where('id', '=', one.list_id)
    .execute()
  const { byIssue: _, events: __, ...detail } = counts
  await recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: 'import.committed',
    subjectKind: 'import',
    subjectId: importId,
    detail,
  })
  const { kind } = found.list
  if (isOfEvents(kind)) {
    // Nobody is linked or counted anew for it: it tells of people, and brings none.
    if (!events) throw new Error('nothing here makes events of a list')
    const told = await events.store(trx, acting, { id: importId, kind })
    await updateImport(trx, regencyCode, importId, { counts: JSON.stringify({ ...counts, events: told }) })
    return { ok: true }
  }
  await bumpLists(trx, regencyCode, at)
  await jobs?.enqueue(trx, 'refresh', { regencyCode }, { key: regencyCode })
  return { ok: true }
}
