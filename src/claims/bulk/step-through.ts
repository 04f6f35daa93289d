import type { Secrets } from '../../platform/crypto.ts'
import type { Law } from '../../rules/index.ts'
import type { StepBody } from '../api.ts'
import type { KnownFor } from '../cases/known-of.ts'
import type { Claim } from '../cases/open-case.ts'
import { reckon } from '../cases/reckon.ts'
import { stepOf } from '../cases/step-claim.ts'
import { standingOf } from '../cases/steps-of.ts'
import { dayOf } from '../ground.ts'
import { dueOn } from '../workflow/clocks.ts'
import { after } from '../workflow/machine.ts'
import type { PlannedStep } from './case-plan.ts'

export interface ActRow {
  seq: number
  kind: string
  state: Claim['state']
  at: Date
  reasonSealed: Buffer | null
  detail: string
  amount: number | null
  outcome: string | null
  code: string | null
}

/** A claim after its planned steps, by the state machine, with the rows of its book; throws where a step cannot be taken. */
export function stepThrough(
  { law, key, known }: { law: Law; key: Secrets; known: KnownFor },
  claim: Claim,
  facts: Record<string, unknown>,
  steps: readonly PlannedStep[],
): ActRow[] {
  const expect = (on: string | null) => {
    const reckoned = reckon(law, claim.programme, known(claim.programme, on), facts)
    claim.expected = reckoned.assessment?.total ?? null
    claim.expected_outcome = reckoned.assessment?.outcome ?? 'unknown'
    return reckoned
  }
  expect(null)
  return steps.map(({ at, body }, i) => {
    const step = stepOf(body)
    const next = after(standingOf(claim), step)
    if (typeof next === 'string') throw new Error(`${claim.programme} ${body.kind} ${claim.state}: ${next}`)
    const moved = next.state !== claim.state
    if (next.stuck === null) Object.assign(claim, { stuck_sealed: null, stuck_since: null })
    else if (claim.stuck_code === null) claim.stuck_since = at
    Object.assign(claim, told(body, key), {
      state: next.state,
      outcome: next.outcome,
      decided: next.decided,
      paid: next.paid,
      owner: next.owner,
      stuck_code: next.stuck,
    })
    if (moved) Object.assign(claim, { state_since: at, due_on: dueOn(next.state, dayOf(at)) })
    if (body.kind === 'submitted') {
      claim.frozen_sealed = key.seal(JSON.stringify(expect(body.on)))
      claim.frozen_at = at
    }
    if (body.kind === 'returned' || body.kind === 'reopened') {
      Object.assign(claim, { frozen_sealed: null, frozen_at: null })
      expect(claim.submitted_on)
    }
    const { kind, ...detail } = step
    return {
      seq: i + 2,
      kind,
      state: next.state,
      at,
      reasonSealed: 'reason' in body && body.kind !== 'decided' ? key.seal(body.reason) : null,
      detail: JSON.stringify(detail),
      amount: 'amount' in step ? step.amount : null,
      outcome: step.kind === 'decided' ? step.outcome : null,
      code: step.kind === 'stuck' ? step.code : null,
    }
  })
}

function told(body: StepBody, key: Secrets): Partial<Claim> {
  if (body.kind === 'submitted') return { submitted_on: body.on, bpjs_number: body.number }
  if (body.kind === 'decided')
    return {
      decided_on: body.on,
      decided_sealed: key.seal(JSON.stringify({ lines: body.lines, reason: body.reason })),
    }
  if (body.kind === 'stuck') return { stuck_sealed: key.seal(body.reason) }
  return {}
}
