import { noTier } from '../contributions/no-tier.ts'
import { type Day, monthOf, monthsBetween } from '../core/calendar.ts'
import { contradicts, outOfOrder } from '../core/read-case.ts'
import type { FactProblem } from '../core/read-facts.ts'
import { membershipContradictions } from '../member/contradictions.ts'
import type { Facts } from './facts.ts'

/** What cannot be true together of savings and a claim of them. */
export function contradictions(facts: Facts): readonly FactProblem[] {
  return [
    ...membershipContradictions(facts, 'eventOn'),
    ...outOfOrder(facts, 'bornOn', 'eventOn'),
    ...outOfOrder(facts, 'bornOn', 'memberSince'),
    ...outOfOrder(facts, 'memberSince', 'firstPaidIn'),
    ...outOfOrder(facts, 'firstPaidIn', 'claimedOn'),
    ...tooManyMonths(facts, 'memberSince'),
    ...tooManyMonths(facts, 'bornOn'),
    ...noTier(facts, facts.eventOn),
  ]
}

/** More months paid than there were from that day to the event. */
function tooManyMonths(facts: Facts, since: 'memberSince' | 'bornOn'): FactProblem[] {
  const { months, eventOn } = facts
  const from: Day | undefined = facts[since]
  if (months === undefined || from === undefined || from > eventOn) return []
  return months > monthsBetween(monthOf(from), monthOf(eventOn)) + 1 ? [contradicts('months', since)] : []
}
