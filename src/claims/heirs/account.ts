import { searchName } from '../../linkage/index.ts'

/** Digits alone, as banks write them: eight to twenty; null for what can be no account. */
export function readAccount(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, '')
  return /^\d{8,20}$/.test(digits) && !/^(\d)\1+$/.test(digits) ? digits : null
}

/** Its last four digits. */
export const maskAccount = (account: string): string =>
  `${'*'.repeat(account.length - 4)}${account.slice(-4)}`

/** Whether two names are written alike but for titles, case, order and initials: the bank pays to the name it has. */
export function isSameHolder(heir: string, holder: string): boolean {
  const words = (name: string) => searchName(name).split(' ').filter(Boolean)
  const [a, b] = [words(heir), words(holder)]
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const fits = (one: string, other: string) =>
    one === other ||
    (one.length === 1 && other.startsWith(one)) ||
    (other.length === 1 && one.startsWith(other))
  return few.length > 0 && few.every((word) => many.some((other) => fits(word, other)))
}
