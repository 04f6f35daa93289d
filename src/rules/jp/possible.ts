import { type Day, monthOf, monthsBetween } from '../core/calendar.ts'
import { contradicts, outOfOrder } from '../core/read-case.ts'
import type { FactProblem } from '../core/read-facts.ts'
import { lastBirth } from '../member/posthumous.ts'
import type { MemberFacts, PensionFacts } from './facts.ts'
import { accrual } from './figures.ts'

/** The first day of JP: no month was paid before it. */
export const start: Day = accrual.history[0]!.from

/** Contribution months from one day to another, the months of both among them. */
export function monthsOfMembership(since: Day, until: Day): number {
  return Math.max(0, monthsBetween(monthOf(since), monthOf(until)) + 1)
}

/** More months than there were since JP began. */
export const tooManyMonths = ({ months, eventOn }: MemberFacts): boolean =>
  eventOn >= start && months > monthsOfMembership(start, eventOn)

/** What cannot be true together about a member of JP. */
export function memberContradictions(facts: MemberFacts): readonly FactProblem[] {
  const { months, memberSince, eventOn } = facts
  const tooMany =
    memberSince !== undefined && memberSince <= eventOn && months > monthsOfMembership(memberSince, eventOn)
  return [
    ...outOfOrder(facts, 'bornOn', 'memberSince'),
    ...outOfOrder(facts, 'bornOn', 'eventOn'),
    ...outOfOrder(facts, 'memberSince', 'eventOn'),
    ...(tooMany ? [contradicts('months', 'memberSince')] : []),
  ]
}

/** The same, with the children: none is born too long after the death. */
export function pensionContradictions(facts: PensionFacts): readonly FactProblem[] {
  const { reason, children, eventOn } = facts
  const found = memberContradictions(facts)
  if (reason !== 'meninggal' || children === undefined) return found
  const last = lastBirth(eventOn)
  return [
    ...found,
    ...children.flatMap(({ bornOn }, index) =>
      bornOn > last ? [contradicts(`children[${index}].bornOn`, 'eventOn')] : [],
    ),
  ]
}
