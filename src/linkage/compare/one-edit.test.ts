import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { expect, it } from 'vitest'
import { typingEdits, withinOneEdit } from './one-edit.ts'

const codes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const word = fc.stringMatching(/^[abc]{0,7}$/)

/** Levenshtein distance 1, or two neighbours exchanged. */
function slow(a: string, b: string): boolean {
  if (distance(a, b) <= 1) return true
  return [...a].some((_, i) => a.slice(0, i) + (a[i + 1] ?? '') + (a[i] ?? '') + a.slice(i + 2) === b)
}

it('agrees with the slow definition', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(withinOneEdit(codes(a), 0, a.length, codes(b), 0, b.length)).toBe(slow(a, b))
    }),
    { numRuns: 4000 },
  )
})

it('counts slips, an exchange as one', () => {
  expect(typingEdits('731602', '731602', 2)).toBe(0)
  expect(typingEdits('731602', '731502', 2)).toBe(1)
  expect(typingEdits('731602', '736102', 2)).toBe(1)
  expect(typingEdits('731602', '831603', 2)).toBe(2)
  expect(typingEdits('731602', '000000', 2)).toBe(3)
  expect(typingEdits('7316029', '7316028', 2, 6)).toBe(0)
})
