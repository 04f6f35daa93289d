import fc from 'fast-check'
import jaroWinklerOfTalisman from 'talisman/metrics/jaro-winkler.js'
import { expect, it } from 'vitest'
import { textbookJaroWinkler } from '../oracle/jaro-winkler.ts'
import { jaroWinkler } from './jaro-winkler.ts'

const codes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) - 97)
/** Somewhere inside longer arrays, as words lie in a dictionary. */
const likeness = (a: string, b: string) =>
  jaroWinkler(codes(`zz${a}z`), 2, a.length, codes(`z${b}zz`), 1, b.length)

const word = fc.stringMatching(/^[a-e]{1,31}$/)

it('equals the textbook', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(likeness(a, b)).toBeCloseTo(textbookJaroWinkler(a, b), 12)
    }),
    { numRuns: 5000 },
  )
})

it('equals an independent library on names', () => {
  for (const [a, b] of [
    ['martha', 'marhta'],
    ['dixon', 'dicksonx'],
    ['rahmawati', 'rahmawaty'],
    ['hasan', 'husen'],
    ['suparman', 'suparmin'],
  ] as const)
    expect(likeness(a, b)).toBeCloseTo(jaroWinklerOfTalisman(a, b), 10)
})

it('knows the published value of Martha and Marhta', () => {
  expect(likeness('martha', 'marhta')).toBeCloseTo(0.9611, 4)
})
