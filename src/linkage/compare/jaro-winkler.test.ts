import fc from 'fast-check'
import jaroWinklerOfTalisman from 'talisman/metrics/jaro-winkler.js'
import { expect, it } from 'vitest'
import { textbookJaroWinkler } from '../oracle/jaro-winkler.ts'
import { Dictionary, type Word } from '../standardise/dictionary.ts'
import { jaroWinkler } from './jaro-winkler.ts'

/** A word as it is, past the spelling rules. */
function asWord(text: string): Word {
  const codes = Uint8Array.from(text, (letter) => letter.charCodeAt(0) - 97)
  return { ...new Dictionary().name('x')!.words[0]!, text, codes }
}

const word = fc.stringMatching(/^[a-e]{1,31}$/)

it('equals the textbook', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(jaroWinkler(asWord(a), asWord(b))).toBeCloseTo(textbookJaroWinkler(a, b), 12)
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
    expect(jaroWinkler(asWord(a), asWord(b))).toBeCloseTo(jaroWinklerOfTalisman(a, b), 10)
})

it('knows the published value of Martha and Marhta', () => {
  expect(jaroWinkler(asWord('martha'), asWord('marhta'))).toBeCloseTo(0.9611, 4)
})
