import { addMonths, type Day, dayIn, firstDay, type Month, nextDay, weekday } from '../core/calendar.ts'
import { inForce, type Law, mayUse, readAs } from '../core/law.ts'
import type { Dated } from '../core/series.ts'
import { jointLeave } from './doubts.ts'
import { type DueDay, dueDay, jknDueDay } from './figures.ts'
import { daysOff } from './holidays.ts'

/** Whom it is owed to: BPJS Ketenagakerjaan, or BPJS Kesehatan. */
export type Scheme = 'employment' | 'health'

export interface DueDate {
  /** The last day to pay. */
  readonly on: Day
  /** The day the law names, before it moves to a working day. */
  readonly named: Day
  /** Whether the holidays of that year are known; when not, only weekends moved it. */
  readonly holidaysKnown: boolean
  readonly rule: Dated<DueDay>
}

/**
 * The last day to pay the contribution of a month: the day the law names, or the next working day
 * (PP 44/2015 Pasal 21; JKN: Perpres 82/2018 Pasal 39). Saturday and Sunday are not working days.
 * @returns nothing before the first law
 */
export function dueDate(law: Law, scheme: Scheme, month: Month): DueDate | undefined {
  const rule = inForce(law, scheme === 'health' ? jknDueDay : dueDay, firstDay(month))
  if (!rule) return undefined
  const named = dayIn(addMonths(month, rule.value.monthsLater), rule.value.day)
  const withLeave = readAs(law, jointLeave) === 'off'
  let on = named
  while (isOff(law, on, withLeave)) on = nextDay(on)
  return { on, named, holidaysKnown: listOf(law, on) !== undefined, rule }
}

function isOff(law: Law, day: Day, withLeave: boolean): boolean {
  const inWeek = weekday(day)
  if (inWeek === 0 || inWeek === 6) return true
  const list = listOf(law, day)
  return list !== undefined && (list.national.includes(day) || (withLeave && list.jointLeave.includes(day)))
}

function listOf(law: Law, day: Day) {
  const list = inForce(law, daysOff, day)
  return list && mayUse(law, list) ? list.value : undefined
}
