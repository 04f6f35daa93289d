import { recordAct } from '../../access/questions.ts'
import { tx } from '../../platform/db/index.ts'
import { refusal } from '../../platform/problem.ts'
import type { Layout } from '../api.ts'
import { correctionOf } from '../reading/layout-view.ts'
import type { Done } from './commit-import.ts'
import { type Acting, type ImportGround, stageJobName } from './ground.ts'
import type { StagedLayout } from './staged-layout.ts'
import { findImport, updateImport } from './store.ts'

/** Takes the user's word for the layout and has the file read again by it. */
export async function correctLayout(
  ground: ImportGround,
  acting: Acting,
  importId: string,
  layout: Layout,
): Promise<Done> {
  const { regencyCode, actor, at } = acting
  return tx(ground.db, async (trx) => {
    const found = await findImport(trx, regencyCode, importId, true)
    if (!found) return refusal('not-found')
    if (found.import.status !== 'staged') return refusal('import-not-staged')
    const before = found.import.layout as StagedLayout
    const staged: StagedLayout = { ...before, layout, correction: correctionOf(layout, before.layout) }
    await updateImport(trx, regencyCode, importId, {
      status: 'staging',
      layout: JSON.stringify(staged),
      rows_read: 0,
    })
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'import.layout-corrected',
      subjectKind: 'import',
      subjectId: importId,
    })
    await ground.jobs?.enqueue(trx, stageJobName, { regencyCode, importId }, { key: importId })
    return { ok: true }
  })
}
