import { compareNames, searchName } from '../linkage/index.ts'

export interface Named {
  name: string
  birthDate: string | null
}

const plainly = new Set(['exact', 'spelling', 'title', 'spacing'])
const roughly = new Set(['near', 'shortened'])

/**
 * Two rows with one NIK are one person only when the name or the birth date agrees too. A relative's NIK is a common
 * mistake and relatives have similar names, so a rough likeness of names needs a birth date that is not plainly another.
 */
export function couldBeOnePerson(a: Named, b: Named): boolean {
  if (a.birthDate !== null && a.birthDate === b.birthDate) return true
  if (searchName(a.name) === searchName(b.name)) return true
  const level = compareNames(a.name, b.name)
  return plainly.has(level) || (roughly.has(level) && !plainlyAnotherDay(a.birthDate, b.birthDate))
}

/** One name but for spelling, titles and spaces: what tells twins apart, whose numbers differ in the last digit. */
export function namesPlainlyAgree(a: string, b: string): boolean {
  return searchName(a) === searchName(b) || plainly.has(compareNames(a, b))
}

/** One name, or one that is shortened or mistyped: for people of one number, who are born on one day as it is. */
export function namesCouldAgree(a: string, b: string): boolean {
  return namesPlainlyAgree(a, b) || roughly.has(compareNames(a, b))
}

/** Neither the year, nor day and month in either order, are the same. */
export function plainlyAnotherDay(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const [yearA, monthA, dayA] = a.split('-')
  const [yearB, monthB, dayB] = b.split('-')
  const sameDay = (monthA === monthB && dayA === dayB) || (monthA === dayB && dayA === monthB)
  return yearA !== yearB && !sameDay
}
