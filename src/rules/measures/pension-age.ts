import type { Day } from '../core/calendar.ts'
import { inForce, type Law } from '../core/law.ts'
import type { Dated } from '../core/series.ts'
import { savingsAge } from '../jht/figures.ts'
import { pensionAge } from '../jp/pension-age.ts'

/** The age that opens JP, or JHT, on a day; nothing for other programmes, or before the first law. */
export function pensionAgeOn(law: Law, programme: string, on: Day): Dated<number> | undefined {
  if (programme === 'JP') return inForce(law, pensionAge, on)
  return programme === 'JHT' ? inForce(law, savingsAge, on) : undefined
}
