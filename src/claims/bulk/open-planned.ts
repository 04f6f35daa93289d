import { claimBy, type Law } from '../../rules/index.ts'
import type { Programme } from '../api.ts'
import { opensByItself, programmesFor } from '../cases/claimable.ts'
import type { KnownFor } from '../cases/known-of.ts'
import type { Claim } from '../cases/open-case.ts'
import type { Event } from '../events/open-event.ts'
import { dayOf } from '../ground.ts'
import { dueOn } from '../workflow/clocks.ts'
import type { CasePlan, PlannedClaim } from './case-plan.ts'

/**
 * The claims of an event in the order in which they open: by themselves as the lists have it, then with the first child at
 * school, then those an officer asks for.
 */
export function claimsOf(
  plan: CasePlan,
  event: Event,
  known: KnownFor,
  idOf: (programme: Programme) => string,
): PlannedClaim[] {
  const children = plan.heirs.filter(({ body }) => body.relation === 'child' && body.schooling).length
  const opens = (programme: Programme, heirs: number) =>
    programmesFor(event).includes(programme) &&
    opensByItself(programme, event, known(programme).coverage, heirs)
  const first = programmesFor(event).filter((programme) => opens(programme, 0))
  const school =
    children > 0 && !first.includes('BEASISWA') && opens('BEASISWA', children) ? ['BEASISWA' as const] : []
  const alone = [...first, ...school]
  const asked = plan.claims.filter(({ programme }) => !alone.includes(programme))
  const planned = (programme: Programme) => plan.claims.find((claim) => claim.programme === programme)
  return [
    ...alone.map(
      (programme) =>
        ({
          id: idOf(programme),
          facts: {},
          steps: plan.others,
          ...planned(programme),
          programme,
          reason: '',
        }) satisfies PlannedClaim,
    ),
    ...asked,
  ]
}

/** A claim as it is opened. */
export const opened = (
  law: Law,
  event: Event,
  known: KnownFor,
  { id, programme }: Pick<PlannedClaim, 'id' | 'programme'>,
  number: string,
  { actor, at }: { actor: string; at: Date },
): Claim => ({
  regency_code: event.regency_code,
  id,
  number,
  event_id: event.id,
  person_id: event.person_id!,
  programme,
  state: 'reported',
  outcome: null,
  village_code: event.village_code,
  district_code: event.district_code,
  payer_kind: known(programme).coverage.deciding?.payerKind ?? '',
  facts_sealed: null,
  expected: null,
  expected_outcome: null,
  frozen_sealed: null,
  frozen_at: null,
  bpjs_number: '',
  submitted_on: null,
  decided_on: null,
  decided: null,
  decided_sealed: null,
  paid: 0,
  paid_on: null,
  owner: null,
  due_on: dueOn('reported', dayOf(at)),
  state_since: at,
  stuck_code: null,
  stuck_reason: null,
  stuck_sealed: null,
  stuck_since: null,
  expires_on: claimBy(law, programme, event.happened_on)?.on ?? null,
  made_by: actor,
  made_at: at,
})
