import type { Secrets } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Claim } from '../cases/open-case.ts'
import type { Reckoned } from '../cases/reckon.ts'
import type { Acting } from '../ground.ts'
import { afterSchoolStep, type Planned } from './machine.ts'
import { planOf } from './plan-of.ts'
import { keepYears, noteYear, standing, yearsOf } from './store.ts'

/**
 * Lays the plan of a scholarship out by child and school year when its claim was sent or decided, and takes back what nobody
 * claimed yet when the claim came back, was withdrawn or refused. Laid out twice it is the same.
 * @param claim as it stands after the step
 */
export async function layPlan(
  trx: Tx,
  key: Pick<Secrets, 'open'>,
  acting: Acting,
  claim: Claim,
): Promise<{ ok: true } | Refusal> {
  if (claim.programme !== 'BEASISWA') return { ok: true }
  const owed =
    claim.outcome !== 'refused' && claim.frozen_sealed !== null && claim.state !== 'withdrawn'
      ? planOf(JSON.parse(key.open(claim.frozen_sealed)) as Reckoned, await childrenOf(trx, claim))
      : { ok: true as const, plans: new Map<string, Planned[]>() }
  // It was laid when the claim was sent: what became of the family since does not undo a decision.
  if (!owed.ok)
    return claim.state === 'submitted' ? refusal('school-year-child', { child: owed.child }) : { ok: true }
  await keepPlans(trx, acting, claim, owed.plans)
  return { ok: true }
}

/** Takes back what was planned and nobody claimed yet, as when the claim is withdrawn. */
export const takePlanBack = (trx: Tx, acting: Acting, claim: Claim): Promise<void> =>
  keepPlans(trx, acting, claim, new Map())

async function keepPlans(
  trx: Tx,
  acting: Acting,
  claim: Claim,
  plans: ReadonlyMap<string, Planned[]>,
): Promise<void> {
  const rows = await yearsOf(trx, claim)
  // No day is needed to lay out a plan.
  const anyDay = { running: '', oldest: null }
  let changed = 0
  for (const heirId of new Set([...plans.keys(), ...rows.keys()])) {
    const before = rows.get(heirId) ?? []
    const years = plans.get(heirId) ?? []
    const next = afterSchoolStep(standing(before), { kind: 'planned', years }, anyDay)
    if (typeof next !== 'string') changed += await keepYears(trx, acting, claim, heirId, before, next)
  }
  if (changed > 0) await noteYear(trx, acting, claim, 'planned', { years: changed })
}

async function childrenOf(trx: Tx, { regency_code, event_id }: Claim) {
  const rows = await trx
    .selectFrom('claim_heir')
    .select(['id', 'born_on', 'schooling'])
    .where('regency_code', '=', regency_code)
    .where('event_id', '=', event_id)
    .where('relation', '=', 'child')
    .where('alive', '=', true)
    .where('removed_at', 'is', null)
    .orderBy('born_on')
    .orderBy('id')
    .execute()
  return rows.map(({ id, born_on, schooling }) => ({ id, bornOn: born_on, schooling: schooling !== null }))
}
