/** Twenty-three letters, a prime number of them, without those that are taken for digits: I, O and U. */
const letters = 'ABCDEFGHJKLMNPQRSTVWXYZ'

/**
 * The short code of somebody on a list: their number and a letter that follows from it. One wrong digit, or two that changed
 * places, never give the same letter (the remainder by a prime above 10).
 */
export const codeOf = (number: number): string =>
  `${String(number).padStart(4, '0')}${letters[number % letters.length]}`

export type ReadCode = { ok: true; number: number } | { ok: false; why: 'code' | 'code-check' }

/** A code as it was typed: small letters, spaces and hyphens do not matter. */
export function readCode(typed: string): ReadCode {
  const found = /^0*(\d{1,8})([A-Z])$/.exec(typed.toUpperCase().replace(/[\s.-]/g, ''))
  if (!found) return { ok: false, why: 'code' }
  const number = Number(found[1])
  return letters[number % letters.length] === found[2]
    ? { ok: true, number }
    : { ok: false, why: 'code-check' }
}
