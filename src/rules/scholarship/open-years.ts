import type { Day } from '../core/calendar.ts'
import { inForce, type Law } from '../core/law.ts'
import { firstMonth, yearsInArrears } from './figures.ts'
import { schoolYearOf, schoolYearText } from './school-year.ts'

export interface OpenSchoolYears {
  /** The school year a day lies in, as `2026/2027`. */
  readonly running: string
  /** The oldest one that may still be claimed on that day; null where the law knows no such end. */
  readonly oldest: string | null
}

/**
 * Which school years of a scholarship may be claimed on a day: the running one, and those past that are not too old.
 * Source: PP 82/2019 Lampiran III; Permenaker 5/2021 (three school years).
 * @param on day of the event, whose law holds
 * @throws RangeError before there was a law
 */
export function openSchoolYears(law: Law, on: Day, today: Day): OpenSchoolYears {
  const month = inForce(law, firstMonth, on)
  if (!month) throw new RangeError(`no school years on ${on}`)
  const running = schoolYearOf(today, month.value)
  const late = inForce(law, yearsInArrears, on)
  return { running: schoolYearText(running), oldest: late ? schoolYearText(running - late.value) : null }
}
