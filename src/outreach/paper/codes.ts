import type { Outcome, VisitFault, VisitRefusal } from '../visits/words.ts'

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

/** What is ticked on paper and typed behind a code: one letter, and for who refuses a digit that says why. */
export const marks = {
  D: { outcome: 'registered' },
  M: { outcome: 'wants' },
  T1: { outcome: 'refuses', refusal: 'cannot-pay' },
  T2: { outcome: 'refuses', refusal: 'no-need' },
  T3: { outcome: 'refuses', refusal: 'no-trust' },
  T4: { outcome: 'refuses', refusal: 'other' },
  K: { outcome: 'not-met' },
  P: { outcome: 'moved' },
  W: { outcome: 'dead' },
  S: { outcome: 'wrong-person' },
} as const satisfies Record<string, { outcome: Outcome; refusal?: VisitRefusal }>
export type Mark = keyof typeof marks
export const markNames = Object.keys(marks) as Mark[]

/** A mark as it was typed; T alone says nobody's reason. */
export function readMark(typed: string): Mark | VisitFault {
  const mark = typed.toUpperCase().replace(/[\s.]/g, '')
  if (mark === 'T') return 'refusal-missing'
  return markNames.find((name) => name === mark) ?? 'outcome'
}

export type Line = { ok: true; code: string; mark: Mark } | { ok: false; why: VisitFault }

/** A line as it is typed from paper: a code and what was ticked, "0123K M". */
export function readLine(typed: string): Line {
  const found = /^\s*(\d[\d\s.-]*[A-Za-z])[\s,;.-]*([A-Za-z]\s*[1-4]?)?\s*$/.exec(typed)
  if (!found) return { ok: false, why: 'code' }
  const code = readCode(found[1]!)
  if (!code.ok) return code
  const mark = readMark(found[2] ?? '')
  return mark in marks
    ? { ok: true, code: codeOf(code.number), mark: mark as Mark }
    : { ok: false, why: mark as VisitFault }
}
