import { recordAct } from '../../access/questions.ts'
import { tx } from '../../platform/db/index.ts'
import { refusal } from '../../platform/problem.ts'
import type { Done } from './commit-import.ts'
import { discardRows } from './discard-rows.ts'
import type { Acting, ImportGround } from './ground.ts'
import { findImport, updateImport } from './store.ts'

/** Throws away what was read of an import that was not stored; a reading under way gives up by itself. */
export async function cancelImport(ground: ImportGround, acting: Acting, importId: string): Promise<Done> {
  const { regencyCode, actor, at } = acting
  return tx(ground.db, async (trx) => {
    const found = await findImport(trx, regencyCode, importId, true)
    if (!found) return refusal('not-found')
    const { status } = found.import
    if (status === 'cancelled') return { ok: true }
    if (status === 'committed' || status === 'undone') return refusal('import-not-staged')
    await discardRows(trx, regencyCode, importId)
    // The layout holds the first rows of the file.
    await updateImport(trx, regencyCode, importId, { status: 'cancelled', layout: null })
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'import.cancelled',
      subjectKind: 'import',
      subjectId: importId,
    })
    return { ok: true }
  })
}
