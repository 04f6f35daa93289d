import { compareParts, dateLevel } from '../../compare/dates.ts'
import { withinOneEdit } from '../../compare/one-edit.ts'
import { mixKey } from '../../index/mix-key.ts'
import { equalPairs } from '../../model/pairs.ts'
import { dayOf, isDefaultDate, monthOf, swapDayMonth, yearOf } from '../../standardise/dates.ts'
import type { BlockingKey, Comparison } from '../comparison.ts'
import { eachSide, type Sides } from '../sides.ts'
import { type DateOrder, readDate } from './date-order.ts'
import { heldPairs, idsOf } from './held.ts'
import { once } from './plain.ts'

const level = {
  equal: 0,
  'equal-default': 1,
  swapped: 2,
  'one-digit': 3,
  'year-differs': 4,
  'default-same-year': 5,
  'two-parts': 6,
  'same-year': 7,
  'ten-years': 8,
  different: 9,
  missing: 10,
} as const
const levels = Object.keys(level)
const m0 = [0.8, 0.02, 0.02, 0.06, 0.02, 0.02, 0.02, 0.01, 0.02, 0.01]
const u0 = [6e-5, 1e-5, 3e-5, 1e-3, 2.7e-3, 5e-4, 2e-3, 0.015, 0.25, 0.73]

const folded: number[] = []
folded[dateLevel.byNik] = level.equal
folded[dateLevel.swapped] = level.swapped
folded[dateLevel.oneDigit] = level['one-digit']
folded[dateLevel.yearDiffers] = level['year-differs']
folded[dateLevel.defaultSameYear] = level['default-same-year']
folded[dateLevel.twoParts] = level['two-parts']

/** A birth date or any other day of a life. */
export function dateField(name: string, values: Sides<string[]>, orders: Sides<DateOrder>): Comparison {
  const a = datesOf(values.a, orders.a)
  const dates: Sides<Int32Array> = {
    a,
    b: values.b === null ? null : datesOf(values.b, orders.b ?? orders.a),
  }
  const right = dates.b ?? a
  const digits = eachSide(values, (side) => side.map(once((raw) => raw.replace(/\D/g, ''))))
  const rightDigits = digits.b ?? digits.a
  return {
    name,
    kind: 'date',
    levels,
    m0,
    u0,
    compare(i, j) {
      const [x, y] = [a[i]!, right[j]!]
      if (x !== 0 && y !== 0) return compareDays(x, y)
      const [p, q] = [digits.a[i]!, rightDigits[j]!]
      if (p === '' || q === '') return level.missing
      return oneSlip(p, q) ? level['one-digit'] : level.different
    },
    counted: countedLevels(dates),
    comparable: heldPairs(digits),
    ids: idsOf(eachSide(dates, (side) => Array.from(side, (date) => (date === 0 ? '' : String(date))))),
    agreeing: level.swapped,
    keys: dateKeys(name, dates),
  }
}

function datesOf(values: string[], order: DateOrder): Int32Array {
  return Int32Array.from(
    values,
    once((raw) => readDate(raw, order)),
  )
}

function compareDays(x: number, y: number): number {
  if (x === y) return isDefaultDate(x) ? level['equal-default'] : level.equal
  const found = folded[compareParts(x, y)]
  if (found !== undefined) return found
  const years = Math.abs(yearOf(x) - yearOf(y))
  return years === 0 ? level['same-year'] : years <= 10 ? level['ten-years'] : level.different
}

const codes = (text: string) => Array.from(text, (digit) => digit.charCodeAt(0))
/** A digit too many or too few. */
const oneSlip = (x: string, y: string): boolean => withinOneEdit(codes(x), 0, x.length, codes(y), 0, y.length)

function countedLevels(dates: Sides<Int32Array>): Map<number, number> {
  const ids = (of: (date: number) => number) =>
    idsOf(eachSide(dates, (side) => Array.from(side, (date) => (of(date) === 0 ? '' : String(of(date))))))
  const plain = ids((date) => (isDefaultDate(date) ? 0 : date))
  const usual = ids((date) => (isDefaultDate(date) ? date : 0))
  return new Map([
    [level.equal, equalPairs(plain.a, plain.b)],
    [level['equal-default'], equalPairs(usual.a, usual.b)],
  ] as [number, number][])
}

function dateKeys(name: string, dates: Sides<Int32Array>): BlockingKey[] {
  const key = (part: string, of: (date: number) => number): BlockingKey => ({
    name: part === '' ? name : `${name}:${part}`,
    keys: eachSide(dates, (side) => side.map((date) => (date === 0 ? 0 : of(date)))),
  })
  const swapped = eachSide(dates, (side) => side.map((date) => swapDayMonth(date)))
  return [
    key('', (date) => date),
    { name: `${name}:swapped`, keys: dates, facing: swapped },
    key('year', yearOf),
    key('month-day', (date) => mixKey(1, monthOf(date), dayOf(date))),
    key('year-month', (date) => Math.floor(date / 100)),
    key('year-day', (date) => mixKey(2, yearOf(date), dayOf(date))),
  ]
}
