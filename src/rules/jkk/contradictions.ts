import { noTier } from '../contributions/no-tier.ts'
import { contradicts, outOfOrder } from '../core/read-case.ts'
import type { FactProblem } from '../core/read-facts.ts'
import { membershipContradictions } from '../member/contradictions.ts'
import { childContradictions } from '../scholarship/contradictions.ts'
import { injuryContradictions } from './disability/contradictions.ts'
import type { Facts } from './facts.ts'

/** What cannot be true of an accident and what is told of it. */
export function accidentContradictions(facts: Facts): FactProblem[] {
  const { injuries = [], result } = facts
  return [
    ...membershipContradictions(facts, 'happenedOn'),
    ...outOfOrder(facts, 'happenedOn', 'reportedOn'),
    ...childContradictions(facts.children, facts.happenedOn),
    ...(injuries.length > 0 && result === 'recovered' ? [contradicts('injuries', 'result')] : []),
    ...injuryContradictions(injuries),
    ...noTier(facts, facts.happenedOn),
  ]
}
