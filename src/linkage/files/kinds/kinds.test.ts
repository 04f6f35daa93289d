import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { describe, expect, it } from 'vitest'
import { Dictionary } from '../../standardise/dictionary.ts'
import type { Comparison } from '../comparison.ts'
import { foldLevels } from '../fold-levels.ts'
import { categoryField } from './categories.ts'
import { codeField } from './codes.ts'
import { dateOrderOf, readDate } from './date-order.ts'
import { dateField } from './dates.ts'
import { numberField } from './numbers.ts'
import { splitName } from './split-names.ts'
import { wordsField } from './words.ts'

const levelOf = (field: Comparison) => field.levels[field.compare(0, 0)]!

describe('a national id', () => {
  const level = (x: string, y: string) => levelOf(codeField('id', 'national-id', { a: [x], b: [y] }))

  it.each([
    ['5304218', '5304218', 'equal'],
    ['530-4218', '5304218', 'equal'],
    ['5304218', '5304318', 'one-edit'],
    ['5304218', '5302418', 'one-edit'],
    ['5304218', '530421', 'one-edit'],
    ['5304218', '5394318', 'two-edits'],
    ['5304218', '9871236', 'different'],
    ['0000000', '5304218', 'missing'],
    ['', '5304218', 'missing'],
  ])('%s and %s: %s', (x, y, expected) => {
    expect(level(x, y)).toBe(expected)
  })

  it('never calls two numbers nearer than the slow measure with exchanges allows', () => {
    const digits = fc.stringMatching(/^[1-9]{6,10}$/)
    fc.assert(
      fc.property(digits, digits, (x, y) => {
        const steps = ['equal', 'one-edit', 'two-edits'].indexOf(level(x, y))
        // An exchange is one slip here and two edits there.
        if (steps >= 0) expect(distance(x, y)).toBeLessThanOrEqual(2 * steps)
      }),
    )
  })

  it('counts near pairs through its index as a look at every pair does', () => {
    const ids = Array.from({ length: 120 }, (_, k) => String(100_000 + ((k * 7919) % 900)))
    const field = codeField('id', 'national-id', { a: ids, b: null })
    let near = 0
    for (const [i, x] of ids.entries())
      for (const y of ids.slice(i + 1)) if ([...x].filter((digit, at) => digit !== y[at]).length === 1) near++
    expect(field.counted.get(field.levels.indexOf('one-edit'))).toBe(near)
  })
})

describe('a date', () => {
  const level = (x: string, y: string) =>
    levelOf(dateField('born', { a: [x], b: [y] }, { a: 'year-month-day', b: 'year-month-day' }))

  it.each([
    ['19151111', '19151111', 'equal'],
    ['1980-01-01', '19800101', 'equal-default'],
    ['19800305', '19800503', 'swapped'],
    ['19800305', '19800306', 'one-digit'],
    ['19800305', '1980305', 'one-digit'],
    ['19800399', '19800309', 'one-digit'],
    ['19800305', '19930305', 'year-differs'],
    ['19800305', '19801217', 'same-year'],
    ['19800305', '19861217', 'ten-years'],
    ['19800305', '19461217', 'different'],
    ['', '19800305', 'missing'],
  ])('%s and %s: %s', (x, y, expected) => {
    expect(level(x, y)).toBe(expected)
  })

  it.each([
    ['year-month-day', ['19151111', '19800213']],
    ['year-month-day', ['1915-11-11', '1980-02-13 00:00:00']],
    ['day-month-year', ['31/12/1980', '01/02/1990']],
    ['day-month-year', ['31 Agustus 1980', '1 Mei 1990']],
    ['month-day-year', ['12/31/1980', '02/13/1990']],
    ['day-month-year', ['31121980', '13021990']],
  ])('%s is seen in %j', (order, values) => {
    expect(dateOrderOf(values)).toEqual({ order, share: 1 })
  })

  it('reads one day from many ways of writing it', () => {
    const read = [readDate('17-8-1945', 'day-month-year'), readDate('17 Agustus 1945', 'day-month-year')]
    expect([...read, readDate('8/17/45', 'month-day-year')]).toEqual([19450817, 19450817, 19450817])
    expect(readDate('not known', 'year-month-day')).toBe(0)
  })
})

describe('names in two columns', () => {
  const fields = (x: [string, string], y: [string, string]) => {
    const dictionary = new Dictionary()
    const given = { name: 'given', kind: 'given-name' as const, values: { a: [x[0]], b: [y[0]] } }
    const surname = { name: 'surname', kind: 'surname' as const, values: { a: [x[1]], b: [y[1]] } }
    return [levelOf(splitName(given, surname, dictionary)), levelOf(splitName(surname, given, dictionary))]
  }

  it.each<[[string, string], [string, string], string[]]>([
    [
      ['michaela', 'neumann'],
      ['Michaela', 'NEUMANN'],
      ['exact', 'exact'],
    ],
    [
      ['michaela', 'neumann'],
      ['neumann', 'michaela'],
      ['swapped', 'missing'],
    ],
    [
      ['michaela', 'neumann'],
      ['micheala', 'neuman'],
      ['near', 'spelling'],
    ],
    [
      ['william', 'clark'],
      ['bill', 'clark'],
      ['short', 'exact'],
    ],
    [
      ['j', 'clark'],
      ['john', ''],
      ['short', 'missing'],
    ],
    [
      ['peter', 'clark'],
      ['susan', 'young'],
      ['different', 'different'],
    ],
  ])('%j and %j: %j', (x, y, expected) => {
    expect(fields(x, y)).toEqual(expected)
  })
})

describe('other kinds', () => {
  const words = (x: string, y: string) => levelOf(wordsField('address', 'text', { a: [x], b: [y] }))

  it.each([
    ['12 Main St', '12 main street', 'equal'],
    ['stanley street', 'stanleystreet', 'near'],
    ['12 main street', '14 main street', 'similar'],
    ['stanley street', 'stanly street', 'near'],
    ['winston hills', 'winston', 'similar'],
    ['winston hills', 'rose hills', 'some-words'],
    ['winston hills', 'miami', 'different'],
    ['2001', '2002', 'different'],
  ])('address %s and %s: %s', (x, y, expected) => {
    expect(words(x, y)).toBe(expected)
  })

  it('sex is one whatever the language', () => {
    const sex = categoryField('sex', { a: ['L', 'Perempuan'], b: ['male', 'F'] })
    expect([sex.compare(0, 0), sex.compare(1, 1), sex.compare(0, 1)].map((k) => sex.levels[k])).toEqual([
      'same',
      'same',
      'different',
    ])
  })

  it('numbers may move a little', () => {
    const age = (x: string, y: string) => levelOf(numberField('age', { a: [x], b: [y] }))
    expect([age('40', '40'), age('40', '41'), age('40', '43'), age('40', '70'), age('', '3')]).toEqual([
      'equal',
      'by-one',
      'near',
      'different',
      'missing',
    ])
  })

  it('levels that are not wanted count as the next weaker one', () => {
    const full = codeField('id', 'national-id', { a: ['5304218'], b: ['5304318'] })
    const folded = foldLevels(full, ['equal'])
    expect(folded.levels).toEqual(['equal', 'different', 'missing'])
    expect(levelOf(folded)).toBe('different')
    expect(folded.m0.reduce((sum, m) => sum + m)).toBeCloseTo(1)
  })
})
