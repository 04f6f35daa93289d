import { recordAct } from '../access/questions.ts'
import { tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { DecisionBody } from './api.ts'
import { type ExportGround, makeJobName, type Person } from './ground.ts'
import { stateOf } from './state.ts'
import { findExport } from './store.ts'

/** A second person allows or refuses; whoever asked never does, under whatever grant. */
export function decideExport(
  { db, jobs }: Pick<ExportGround, 'db' | 'jobs'>,
  person: Person,
  id: string,
  { verdict, reason }: DecisionBody,
  at: Date,
): Promise<{ ok: true } | Refusal> {
  const { regencyCode, actor, userId, role } = person
  return tx(db, async (trx) => {
    const found = await findExport(trx, regencyCode, id, true)
    if (!found) return refusal('not-found')
    if (found.asked_by_user === userId) return refusal('export-own')
    const state = stateOf(found, at)
    if (state === 'expired') return refusal('export-expired')
    if (state !== 'waiting') return refusal('export-decided', { by: found.decided_by ?? '' })
    await trx
      .updateTable('full_export')
      .set({
        verdict,
        decided_by: actor,
        decided_by_user: userId,
        decided_as: role,
        decided_at: at,
        decision_reason: reason,
      })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .execute()
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: verdict === 'approved' ? 'export.approved' : 'export.refused',
      subjectKind: 'export',
      subjectId: id,
      reason,
      detail: { askedBy: found.asked_by, persons: found.persons },
    })
    if (verdict === 'approved') await jobs?.enqueue(trx, makeJobName, { regencyCode, id }, { key: id })
    return { ok: true }
  })
}
