import type { ClaimState } from '../../platform/db/schema/claim-rows.ts'

export interface Target {
  days: number
  /** Of the law: a duty. Else a target of service that the regency sets itself, not law. */
  law: { instrument: string; pinpoint: string } | null
  /** Counted in working days: Saturdays, Sundays are none. */
  working: boolean
}

/** How long a claim may stay in a state, in days; null where nobody waits any more. */
export const targets: Record<ClaimState, Target | null> = {
  reported: { days: 2, law: null, working: true },
  collecting: { days: 14, law: null, working: false },
  complete: { days: 2, law: null, working: true },
  submitted: { days: 3, law: { instrument: 'Permenaker 1/2025', pinpoint: 'Pasal 79' }, working: true },
  decided: { days: 3, law: null, working: true },
  appealed: { days: 14, law: null, working: false },
  paid: { days: 7, law: null, working: false },
  closed: null,
  withdrawn: null,
}

/** The last day of a state that began on a day. */
export function dueOn(state: ClaimState, since: string): string | null {
  const target = targets[state]
  if (!target) return null
  const day = new Date(`${since}T00:00:00Z`)
  for (let left = target.days; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1)
    const rest = target.working && (day.getUTCDay() === 0 || day.getUTCDay() === 6)
    if (!rest) left -= 1
  }
  return day.toISOString().slice(0, 10)
}
