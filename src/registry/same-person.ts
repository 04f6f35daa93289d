import { compareNames, searchName } from '../linkage/index.ts'

export interface Named {
  name: string
  birthDate: string | null
}

const agreeing = new Set(['exact', 'spelling', 'title', 'spacing', 'near', 'shortened'])

/** Two rows with one NIK are one person only when the name or the birth date agrees too. */
export function couldBeOnePerson(a: Named, b: Named): boolean {
  if (a.birthDate !== null && a.birthDate === b.birthDate) return true
  return namesAgree(a.name, b.name)
}

export function namesAgree(a: string, b: string): boolean {
  return searchName(a) === searchName(b) || agreeing.has(compareNames(a, b))
}
