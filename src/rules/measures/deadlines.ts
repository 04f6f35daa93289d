import { addDays, addMonthsToDay, addYears, type Day } from '../core/calendar.ts'
import { inForce, type Law } from '../core/law.ts'
import type { Dated } from '../core/series.ts'
import { claimYears, reportDays } from '../jkk/figures.ts'
import { claimMonths } from '../jkp/figures.ts'

/** A last day, and the figure it stands on (instrument, article, confidence). */
export interface Deadline {
  readonly on: Day
  readonly by: Dated
}

/**
 * The last day to claim after an event. Of other programmes no time limit was found in the sources.
 * @param on day of the accident, or of the dismissal
 * @returns undefined where no limit is known, or no law was in force
 */
export function claimBy(law: Law, programme: string, on: Day): Deadline | undefined {
  if (programme === 'JKK') {
    const years = inForce(law, claimYears, on)
    return years && { on: addYears(on, years.value), by: years }
  }
  if (programme !== 'JKP') return undefined
  const months = inForce(law, claimMonths, on)
  return months && { on: addMonthsToDay(on, months.value), by: months }
}

/**
 * The last day to report an accident at work: 2 × 24 hours (KK1).
 * @param knownOn the day it happened, or on which it came to be known
 * @returns undefined before the first law
 */
export function reportBy(law: Law, knownOn: Day): Deadline | undefined {
  const days = inForce(law, reportDays, knownOn)
  return days && { on: addDays(knownOn, days.value), by: days }
}
