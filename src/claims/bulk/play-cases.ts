import { v5 } from 'uuid'
import { lawOf } from '../../law/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { type Cell, type Db, tx } from '../../platform/db/index.ts'
import type { StoredFile } from '../../platform/vault.ts'
import { keepMany } from '../cases/keep-many.ts'
import { knownOfAll } from '../cases/known-of.ts'
import { layPlan } from '../school/lay-plan.ts'
import { auditPlanned } from './audit-planned.ts'
import type { CasePlan } from './case-plan.ts'
import { copyRows, numbered } from './copy-rows.ts'
import { type LaidClaim, layCase } from './lay-case.ts'
import type { PlannedPaper } from './papers-for.ts'
import { reportPlanned } from './report-planned.ts'

interface Ground {
  db: Db
  key: Secrets
  /** The paper in the vault that stands for every paper of a case. */
  paperOf: (eventId: string) => Promise<StoredFile>
}
type Row = Record<string, Cell>

/**
 * Plays many cases at once, as officers would one by one: the same rules, machine, clocks and sealing, the rows written in bulk.
 * Cases whose event is there already are left as they are. All of them or none.
 * @returns how many cases were played now
 */
export const playCases = (
  { db, key, paperOf }: Ground,
  regencyCode: string,
  all: readonly CasePlan[],
): Promise<number> =>
  tx(db, async (trx) => {
    const there = await trx
      .selectFrom('claim_event')
      .select('id')
      .where('regency_code', '=', regencyCode)
      .where(
        'id',
        'in',
        all.map(({ event }) => event.id),
      )
      .execute()
    const plans = all.filter(({ event }) => !there.some(({ id }) => id === event.id))
    if (plans.length === 0) return 0
    const events = await reportPlanned(trx, key, regencyCode, plans)
    const law = await lawOf(trx, regencyCode)
    const known = await knownOfAll(trx, law, events)
    const laid: LaidClaim[] = []
    const papers: Row[] = []
    for (const [i, plan] of plans.entries()) {
      const event = events[i]!
      const one = layCase({ law, key }, plan, event, known.get(event.id)!)
      laid.push(...one.claims)
      if (one.papers.length === 0) continue
      const file = await paperOf(event.id)
      papers.push(...one.papers.map((paper) => paperRow(regencyCode, plan, paper, file)))
    }
    const claims = laid.map(({ claim }) => claim)
    await numbered(trx, regencyCode, 'claim', claims, (claim) => claim.made_at)
    await copyRows(
      trx,
      'claim',
      claims.map((claim) => ({ ...claim })),
    )
    await copyRows(trx, 'claim_act', laid.flatMap(actRows))
    await copyRows(trx, 'claim_document', papers)
    await keepMany(trx, auditPlanned(events, laid))
    for (const claim of claims)
      if (claim.programme === 'BEASISWA' && claim.frozen_sealed)
        await layPlan(trx, key, { regencyCode, actor: claim.made_by, at: claim.state_since }, claim)
    return plans.length
  })

const actRows = ({ claim, acts }: LaidClaim): Row[] =>
  acts.map(({ seq, kind, state, at, reasonSealed, detail }) => ({
    regency_code: claim.regency_code,
    id: v5(`act ${seq}`, claim.id),
    claim_id: claim.id,
    seq,
    kind,
    state,
    by: claim.made_by,
    at,
    reason_sealed: reasonSealed,
    detail,
  }))

const paperRow = (
  regencyCode: string,
  { event, actor, reportedAt }: CasePlan,
  { kind, heirId }: PlannedPaper,
  { sha256, bytes }: StoredFile,
): Row => ({
  regency_code: regencyCode,
  id: v5(`paper ${kind} ${heirId}`, event.id),
  event_id: event.id,
  kind,
  heir_id: heirId,
  sha256,
  came_as: sha256,
  form: 'png',
  bytes,
  pages: 1,
  state: 'accepted',
  state_by: actor,
  state_at: reportedAt,
  uploaded_by: actor,
  uploaded_at: reportedAt,
})
