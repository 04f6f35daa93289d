import { type Day, earlierOf, type Month, monthOf, monthsBetween } from '../core/calendar.ts'

/**
 * Contribution months paid in a row up to an event; months paid ahead of it do not count.
 * @param memberSince first day of the membership that has no gap since
 * @param paidThrough last month paid
 */
export function monthsPaid(memberSince: Day, paidThrough: Month, on: Day): number {
  const last = earlierOf(paidThrough, monthOf(on))
  return Math.max(0, monthsBetween(monthOf(memberSince), last) + 1)
}
