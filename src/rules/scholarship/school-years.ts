import { birthday } from '../core/calendar.ts'
import type { Work } from '../core/work.ts'
import type { Child } from './facts.ts'
import { firstMonth, mostYears, schoolAge } from './figures.ts'
import { type Level, levels, yearInLevel } from './levels.ts'
import { schoolYearOf } from './school-year.ts'

/** A school year, by the calendar year it begins in, and the level the child then attends. */
export interface Attended {
  readonly year: number
  readonly level: Level
}

/**
 * The school years a child will attend, the one of the event first, or from the school age on.
 * A level is never longer than the law pays it.
 */
export function schoolYears(work: Work, child: Child): Attended[] {
  if (child.level === 'tidak') return []
  const waits = child.level === 'belum-tk' || child.level === 'belum-sd'
  const first = waits ? (child.level === 'belum-tk' ? 'TK' : 'SD') : (child.level as Level)
  let year = waits ? entryYear(work, child, first) : schoolYearOf(work.on, work.value(firstMonth).value)
  const attended: Attended[] = []
  const last = Math.max(levels.indexOf(first), levels.indexOf(child.goesOnTo ?? (waits ? 'SD' : first)))
  for (let at = levels.indexOf(first); at <= last; at += 1) {
    const level = levels[at]!
    const whole = lengthOf(work, child, level)
    const stays = level === child.level ? Math.min(whole, yearsLeft(child, level, whole)) : whole
    for (let count = 0; count < stays; count += 1) attended.push({ year: year + count, level })
    year += Math.max(0, stays)
  }
  return attended
}

function lengthOf(work: Work, child: Child, level: Level): number {
  const most = work.value(mostYears[level]).value
  return level === 'PT' ? Math.min(child.collegeYears ?? most, most) : most
}

/** With neither class nor years told, only the running year is sure. */
function yearsLeft(child: Child, level: Level, whole: number): number {
  if (child.yearsLeft !== undefined) return child.yearsLeft
  return child.grade === undefined ? 1 : whole - yearInLevel(level, child.grade) + 1
}

/** The first school year on whose first day the child is old enough; not the one that already runs. */
function entryYear(work: Work, child: Child, first: Level): number {
  const month = work.value(firstMonth).value
  const age = work.value(schoolAge).value - (first === 'TK' ? work.value(mostYears.TK).value : 0)
  const oldEnough = birthday(child.bornOn, age)
  const running = schoolYearOf(oldEnough, month)
  const onFirstDay = Number(oldEnough.slice(5, 7)) === month && oldEnough.endsWith('-01')
  return Math.max(onFirstDay ? running : running + 1, schoolYearOf(work.on, month) + 1)
}
