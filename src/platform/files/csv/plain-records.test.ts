import { type Options, parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainRecords } from './plain-records.ts'

const usual = { delimiter: ';', relax_column_count: true, relax_quotes: true }
const parsed = (text: string, options: Options = { bom: true }): string[][] | 'refused' => {
  try {
    return parse(text, { ...usual, ...options }) as unknown as string[][] // its types tell of records with names alone
  } catch {
    return 'refused'
  }
}

/** All records, those of the rest by the parser; and how many were cut by lines. */
function records(pieces: string[], limit = 1000) {
  const reading = plainRecords(pieces, ';', limit)
  const found: string[][] = []
  for (let step = reading.next(); ; step = reading.next()) {
    if (!step.done) found.push(...step.value)
    else if (!step.value) return { all: found, byLines: found.length }
    else {
      const { text, end } = step.value
      const others = parsed([...text].join(''), end === undefined ? {} : { record_delimiter: end })
      return { all: others === 'refused' ? others : [...found, ...others], byLines: found.length }
    }
  }
}

const plain = ['a', 'é', ';', ';', '\n', '\r', '\r\n', ' ', ',', '\uFEFF']
const cells = ['"a"', '"b;c"', '"d""e"', '""', '";"', 'f']
it.each([
  ['without quotation marks', plain],
  ['with marks round cells', [...cells, ...cells, ';', ';', ';', '\n', '\n', '"g\nh"']],
  ['with marks anywhere', [...plain, ...cells, '"', '""', '"\n', '";']],
])('cuts as the general parser does, wherever the pieces end: %s', (_, letters) => {
  const piece = fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((some) => some.join(''))
  let byLines = 0
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (some) => {
      const found = records(some)
      byLines += found.byLines
      expect(found.all).toEqual(parsed(some.join('')))
    }),
    { numRuns: 3000, seed: 7 },
  )
  expect(byLines).toBeGreaterThan(1000)
})

it('refuses a record without end', () => {
  expect(() => records(['ab;', 'c'.repeat(20)], 10)).toThrow('file-damaged')
  expect(() => records([`a;b\n${'c'.repeat(20)}\nd;e\n`], 10)).toThrow('file-damaged')
  expect(records(['a;b\n', 'c;d\n'], 10).all).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})
