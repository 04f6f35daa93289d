import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { type Acting, dayOf } from '../ground.ts'
import type { FindingStateBody } from './api.ts'

/** Says what became of a finding: explained, or confirmed and told to the branch, with the reason; or open again. */
export function settleFinding(
  db: Db,
  { regencyCode, actor, at }: Acting,
  id: string,
  { state, reason, toldOn }: FindingStateBody,
): Promise<{ ok: true } | Refusal> {
  return tx(db, async (trx) => {
    const open = state === 'open'
    const today = dayOf(at)
    if (toldOn && toldOn > today) return refusal('claim-dates', { from: '–', until: today })
    const { rows } = await sql<{ kind: string; number: string; personId: string | null }>`
      update claim_finding f set state = ${state}, state_reason = ${reason}, state_by = ${open ? null : actor},
        state_at = ${open ? null : at}, told_on = ${state === 'confirmed' ? (toldOn ?? null) : null}::date,
        decided_print = ${open ? sql`null` : sql`f.print`}, reopened_on = null
      from claim_event e
      where f.regency_code = ${regencyCode} and f.id = ${id}::uuid and e.regency_code = ${regencyCode} and e.id = f.event_id
      returning f.kind, e.number, e.person_id as "personId"`.execute(trx)
    const [changed] = rows
    if (!changed) return refusal('not-found')
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'claim-finding.state-set',
      subjectKind: 'finding',
      subjectId: id,
      ...(reason && { reason }),
      detail: { number: changed.number, kind: changed.kind, state, shown: changed.personId },
    })
    return { ok: true }
  })
}
