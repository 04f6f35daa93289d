import { birthday } from '../core/calendar.ts'
import type { Work } from '../core/work.ts'
import type { Child } from './facts.ts'
import { firstMonth, mostYears, schoolAge } from './figures.ts'
import { isLevel, type Level, levels, yearInLevel } from './levels.ts'
import { schoolYearBy, schoolYearOf } from './school-year.ts'

/** School years in a row at one level, each told by the calendar year it begins in; `to` is the last. */
export interface Stay {
  readonly level: Level
  readonly from: number
  readonly to: number
}

/**
 * The school years a child will attend, from the one of the event, or from the school age on.
 * A level is never longer than the law pays it; without a class or years left only the running year is sure.
 */
export function schoolYears(work: Work, child: Child): Stay[] {
  const waits = child.level === 'belum-tk' || child.level === 'belum-sd'
  const first = waits ? (child.level === 'belum-tk' ? 'TK' : 'SD') : (child.level as Level)
  let year = waits ? entryYear(work, child, first) : schoolYearOf(work.on, work.value(firstMonth).value)
  const start = levels.indexOf(first)
  const last = Math.max(start, levels.indexOf(child.goesOnTo ?? (waits ? 'SD' : first)))
  const stays: Stay[] = []
  for (let at = start; at <= last; at += 1) {
    const level = levels[at]!
    const whole = lengthOf(work, child, level)
    const count = level === child.level ? Math.min(whole, yearsLeft(child, level, whole)) : whole
    if (count > 0) stays.push({ level, from: year, to: year + count - 1 })
    // When the next level begins is not known either.
    if (level === child.level && classUnknown(child)) break
    year += Math.max(0, count)
  }
  return stays
}

/** Whether a child is at school with neither its class nor the years left told. */
export const classUnknown = ({ level, grade, yearsLeft }: Child): boolean =>
  isLevel(level) && grade === undefined && yearsLeft === undefined

function lengthOf(work: Work, child: Child, level: Level): number {
  const most = work.value(mostYears[level]).value
  return level === 'PT' ? Math.min(child.collegeYears ?? most, most) : most
}

function yearsLeft(child: Child, level: Level, whole: number): number {
  if (child.yearsLeft !== undefined) return child.yearsLeft
  return child.grade === undefined ? 1 : whole - yearInLevel(level, child.grade) + 1
}

/** The first school year on whose first day the child is old enough; not the one that already runs. */
function entryYear(work: Work, child: Child, first: Level): number {
  const month = work.value(firstMonth).value
  const age = work.value(schoolAge).value - (first === 'TK' ? work.value(mostYears.TK).value : 0)
  const oldEnough = schoolYearBy(birthday(child.bornOn, age), month)
  return Math.max(oldEnough, schoolYearOf(work.on, month) + 1)
}
