import type { Cell } from '../../platform/files/index.ts'
import type { Issue } from '../api.ts'
import { type DateOptions, readDate } from './dates.ts'
import { issue } from './person.ts'
import { textOf } from './text.ts'

export interface ReadBirth {
  birthDate: string | null
  birthText: string | null
  birthPlace: string | null
  issues: Issue[]
}

/** Birth date and place from one cell or two. An impossible day stays as text. */
export function readBirth(
  date: Cell | undefined,
  placeAndDate: Cell | undefined,
  place: string | null,
  options: DateOptions,
  expectsDate: boolean,
): ReadBirth {
  const cell = date ?? placeAndDate
  const read = cell && cell.kind !== 'error' ? readDate(cell, options) : null
  const birthPlace = place ?? textOf(read?.before ? { ...cell!, text: read.before } : undefined, 60)
  if (!read || (read.iso === null && read.problem === null)) {
    const issues = expectsDate ? [issue('birth-date-missing', 'birthDate', 'info')] : []
    return { birthDate: null, birthText: null, birthPlace, issues }
  }
  if (read.problem) {
    // A cell for place and date may hold the place alone.
    const onlyPlace = read.problem === 'unreadable' && !/\d/.test(cell!.text)
    if (onlyPlace)
      return {
        birthDate: null,
        birthText: null,
        birthPlace: birthPlace ?? textOf(cell, 60),
        issues: [issue('birth-date-missing', 'birthDate', 'info')],
      }
    return {
      birthDate: null,
      birthText: read.text?.slice(0, 60) ?? null,
      birthPlace,
      issues: [issue(`birth-date-${read.problem}`, 'birthDate')],
    }
  }
  const issues: Issue[] = []
  if (read.fromNumber) issues.push(issue('birth-date-from-number', 'birthDate', 'info', read.iso))
  const years = Number(options.asOf.slice(0, 4)) - Number(read.iso!.slice(0, 4))
  if (years > 110) issues.push(issue('birth-date-unlikely', 'birthDate'))
  return { birthDate: read.iso, birthText: null, birthPlace, issues }
}
