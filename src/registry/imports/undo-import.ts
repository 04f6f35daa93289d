import { recordAct } from '../../access/questions.ts'
import { tx } from '../../platform/db/index.ts'
import { refusal } from '../../platform/problem.ts'
import { isOfEvents, isOneByOne } from '../api.ts'
import type { Done } from './commit-import.ts'
import type { ImportCounts } from './count-rows.ts'
import type { Acting, ImportGround } from './ground.ts'
import { bumpLists, findImport, updateImport } from './store.ts'

/** Takes a committed import back as a whole: the list before it counts again. Its rows stay on record. */
export async function undoImport(ground: ImportGround, acting: Acting, importId: string): Promise<Done> {
  const { regencyCode, actor, at } = acting
  return tx(ground.db, async (trx) => {
    const found = await findImport(trx, regencyCode, importId, true)
    if (!found) return refusal('not-found')
    if (isOneByOne(found.list.kind)) return refusal('registration-list')
    if (found.import.status === 'undone') return { ok: true }
    if (found.import.status !== 'committed') return refusal('import-not-committed')
    await updateImport(trx, regencyCode, importId, { status: 'undone', undone_at: at, undone_by: actor })
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'import.undone',
      subjectKind: 'import',
      subjectId: importId,
    })
    if (isOfEvents(found.list.kind)) {
      if (!ground.events) throw new Error('nothing here takes events of a list back')
      const list = { id: importId, name: found.list.name }
      const counts = found.import.counts as ImportCounts
      const back = await ground.events.undo(trx, acting, list)
      const events = { ...counts.events, ...back }
      await updateImport(trx, regencyCode, importId, { counts: JSON.stringify({ ...counts, events }) })
      return { ok: true }
    }
    await bumpLists(trx, regencyCode, at)
    await ground.jobs?.enqueue(trx, 'refresh', { regencyCode }, { key: regencyCode })
    return { ok: true }
  })
}
