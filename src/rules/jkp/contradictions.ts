import { monthOf, monthsBetween } from '../core/calendar.ts'
import { contradicts, outOfOrder } from '../core/read-case.ts'
import type { FactProblem } from '../core/read-facts.ts'
import type { Facts } from './facts.ts'
import { claimsFrom } from './figures.ts'
import { first } from './laws.ts'

const firstClaim = claimsFrom.history[0]!.value

/** What cannot be true together about a dismissal. */
export function contradictions(facts: Facts): readonly FactProblem[] {
  const { dismissedOn, monthsPaid, monthsInARow, earlierClaims, lastClaimOn } = facts
  const sinceStart = monthsBetween(monthOf(first.from), monthOf(dismissedOn)) + 1
  return [
    ...outOfOrder(facts, 'dismissedOn', 'claimedOn'),
    ...outOfOrder(facts, 'lastClaimOn', 'dismissedOn'),
    ...(dismissedOn >= first.from && monthsPaid > sinceStart
      ? [contradicts('monthsPaid', 'dismissedOn')]
      : []),
    ...(monthsInARow !== undefined && monthsInARow > monthsPaid
      ? [contradicts('monthsInARow', 'monthsPaid')]
      : []),
    ...(earlierClaims === 0 && lastClaimOn !== undefined
      ? [contradicts('lastClaimOn', 'earlierClaims')]
      : []),
    ...(lastClaimOn !== undefined && lastClaimOn < firstClaim
      ? [{ code: 'fact-out-of-range' as const, field: 'lastClaimOn', allowed: `≥ ${firstClaim}` }]
      : []),
  ]
}
