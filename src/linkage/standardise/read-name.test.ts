import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NameReader } from './read-name.ts'
import { TokenBook } from './token-book.ts'
import { nameWords } from './words.ts'

const book = new TokenBook()
const reader = new NameReader(book)
const piece = fc.constantFrom(
  'H.',
  'Hj.',
  'h',
  'MUH.',
  'Abd',
  'ali',
  'AKBAR',
  'S.Pd',
  'S',
  'Pd',
  'M.Si.',
  'ST',
  'Drs',
  'A',
  'MA',
  "NA'IM",
  'S.E',
  'É',
  '5iti',
  '2',
)
const gap = fc.constantFrom(' ', '  ', ', ', '.', ',', '-')

it('reads the words that nameWords reads', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, gap), { maxLength: 7 }), (parts) => {
      const raw = parts.flat().join('')
      const words = nameWords(raw)
      expect([...reader.tokens.subarray(0, reader.count(raw))]).toEqual(
        words.map((word) => book.ofWord(word)),
      )
    }),
    { numRuns: 8000 },
  )
})
