import type { Series } from '../../rules/index.ts'
import { type Period, periodOn } from './periods.ts'

const hour = 3_600_000
const day = 24

export type ClockState = 'time' | 'soon' | 'late'

/** The last moment at which a duty that began at `from` is still met. */
export const dueAt = (period: Series<Period>, from: Date): Date =>
  new Date(from.getTime() + periodOn(period, from).value.hours * hour)

/** Whole hours left (or gone by, below nought) and how that looks: less than a day is soon, past the last moment late. */
export function clockOf(due: Date, now: Date): { hoursLeft: number; state: ClockState } {
  const left = due.getTime() - now.getTime()
  const hoursLeft = left < 0 ? -Math.ceil(-left / hour) : Math.floor(left / hour)
  return { hoursLeft, state: left < 0 ? 'late' : left < day * hour ? 'soon' : 'time' }
}
