import { createHash, randomInt } from 'node:crypto'

/** No letters that are taken for others, and no vowels that make words. */
const letters = '23456789BCDFGHJKMNPQRSTVWXZ'
const length = 10

/** Ten letters, 47 random bits, as a family can read and type them: BCDF-23456. */
export function newCode(): string {
  const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** What was typed as it was given out: small letters, spaces and hyphens do not matter. Undefined for what is no code. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : undefined
}

/** What the database keeps; a plain hash will do, as the code lives behind counted attempts and a birth date. */
export const hashOfCode = (code: string): string =>
  createHash('sha256')
    .update(`family ${readCode(code)}`)
    .digest('hex')
