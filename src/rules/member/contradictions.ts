import { addMonths, type Day, type Month, monthOf } from '../core/calendar.ts'
import { contradicts, outOfOrder } from '../core/read-case.ts'
import type { FactProblem } from '../core/read-facts.ts'
import { monthsPaid } from './months-paid.ts'

/** Contributions may be paid ahead for so many months, a year. */
const mostAhead = 12

interface Told {
  readonly [fact: string]: unknown
  readonly memberSince?: Day
  readonly paidThrough?: Month
  readonly totalMonths?: number
}

/**
 * What cannot be true of a membership and an event: joined after it, paid more than a year ahead of it, fewer months
 * in all than in a row, claimed before it.
 * @param event the fact that tells the day
 */
export function membershipContradictions(facts: Told, event: string): FactProblem[] {
  const on = facts[event] as Day
  const { memberSince, paidThrough, totalMonths } = facts
  const problems = [...outOfOrder(facts, 'memberSince', event), ...outOfOrder(facts, event, 'claimedOn')]
  if (paidThrough === undefined) return problems
  if (paidThrough > addMonths(monthOf(on), mostAhead)) problems.push(contradicts('paidThrough', event))
  if (memberSince !== undefined && totalMonths !== undefined)
    if (totalMonths < monthsPaid(memberSince, paidThrough, on))
      problems.push(contradicts('totalMonths', 'memberSince'))
  return problems
}
