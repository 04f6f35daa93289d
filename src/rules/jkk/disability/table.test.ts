import { describe, expect, test } from 'vitest'
import { amountOf, readCase } from '../../index.ts'
import { enactedLaw } from '../../law-book.ts'
import { jkk } from '../rule.ts'
import { parts, type Row, rows } from './rows.ts'
import { table, tableFigures } from './table.ts'

const accident = {
  segment: 'PU',
  happenedOn: '2026-03-10',
  paidThrough: '2026-03',
  workRelated: true,
  result: 'partial',
  wage: 1_000_000,
}

function gives(injury: object, more: object = {}) {
  const read = readCase(jkk, { ...accident, injuries: [injury], ...more })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const law = { ...enactedLaw, accepted: new Set(tableFigures.map(({ id }) => id)) }
  return amountOf(law, jkk, read.facts)
}

/** The percentage of 80 months of wage, by hand: tenths of a percent times 80 months of a million. */
const byHand = (percent: string) => {
  const [whole, tenths = '0'] = percent.split('.')
  return (BigInt(whole!) * 10n + BigInt(tenths)) * 80_000n
}

test('every row is a figure, a side or an end its own', () => {
  expect(table.size).toBe(parts.length)
  expect(new Set(tableFigures.map(({ id }) => id)).size).toBe(tableFigures.length)
})

describe.each(parts)('%s', (part) => {
  const { percent } = rows[part] as Row
  if (typeof percent === 'string')
    test(`gives ${percent} %, the same for any hand`, () => {
      expect(gives({ part })).toBe(byHand(percent))
      expect(gives({ part, side: 'left' }, { leftHanded: true })).toBe(byHand(percent))
    })
  else if ('right' in percent)
    test('gives the stronger hand more, whichever that is', () => {
      const [right, left] = [byHand(percent.right), byHand(percent.left)]
      expect(right).toBeGreaterThan(left)
      expect(gives({ part, side: 'right' })).toBe(right)
      expect(gives({ part, side: 'left' })).toBe(left)
      expect(gives({ part, side: 'right' }, { leftHanded: true })).toBe(left)
      expect(gives({ part, side: 'left' }, { leftHanded: true })).toBe(right)
      expect(gives({ part })).toBe(left)
    })
  else
    test('gives what the doctor sets, within its ends', () => {
      expect(gives({ part, degree: 1 })).toBe(byHand(percent.least))
      expect(gives({ part, degree: 15 })).toBe(byHand('15'))
      expect(gives({ part, degree: 99 })).toBe(byHand(percent.most))
    })
})
