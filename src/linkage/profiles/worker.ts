import type { BlockingRule } from '../index/blocking-rule.ts'
import { mixKey } from '../index/hash-index.ts'
import { monthOf, swapDayMonth, yearOf } from '../standardise/dates.ts'
import type { Rows } from '../standardise/rows.ts'

const first = (rows: Rows, i: number) => rows.name[i]?.firstSound ?? 0
const last = (rows: Rows, i: number) => rows.name[i]?.lastSound ?? 0
/** First and last word in either order. */
const outer = (rows: Rows, i: number) => {
  const x = first(rows, i)
  const y = last(rows, i)
  return Math.min(x, y) * 65536 + Math.max(x, y)
}
const key = (salt: number, x: number, y: number, z = 1) =>
  x === 0 || y === 0 || z === 0 ? 0 : mixKey(salt, x, y, z)
const digits = (salt: number, text: string) =>
  text.length < 9 ? 0 : mixKey(salt, Number(text.slice(0, 9)), Number(text.slice(9) || '0'), text.length)

/** Blocking for lists of workers and participants: .996 recall with few candidates a worker in the prototype. */
export const workerRules: BlockingRule<Rows>[] = [
  { name: 'nik', cap: 200, left: (r, i) => digits(1, r.nik[i]!) },
  {
    name: 'nik-region-date',
    cap: 200,
    left: (r, i) => key(2, r.nikStem[i]! % 1e6, Math.floor(r.nikStem[i]! / 1e6)),
  },
  { name: 'nik-first-15', cap: 200, left: (r, i) => digits(3, r.nik[i]!.slice(0, 15)) },
  {
    name: 'nik-date-serial',
    cap: 100,
    left: (r, i) => (r.nik[i]!.length === 16 ? digits(4, r.nik[i]!.slice(6)) : 0),
  },
  { name: 'date-first', cap: 200, left: (r, i) => key(5, r.date[i]!, first(r, i)) },
  { name: 'date-last', cap: 200, left: (r, i) => key(6, r.date[i]!, last(r, i)) },
  {
    name: 'swapped-first',
    cap: 200,
    left: (r, i) => key(7, r.date[i]!, first(r, i)),
    right: (r, i) => key(7, swapDayMonth(r.date[i]!), first(r, i)),
  },
  {
    name: 'nik-date-first',
    cap: 200,
    left: (r, i) => key(8, r.nikDate[i]!, first(r, i)),
    right: (r, i) => key(8, r.date[i]!, first(r, i)),
  },
  { name: 'nik-dates-first', cap: 200, left: (r, i) => key(9, r.nikDate[i]!, first(r, i)) },
  { name: 'date-village', cap: 200, left: (r, i) => key(10, r.date[i]!, r.village[i]!) },
  {
    name: 'nik-date-village',
    cap: 200,
    left: (r, i) => key(11, r.nikDate[i]!, r.village[i]!),
    right: (r, i) => key(11, r.date[i]!, r.village[i]!),
  },
  { name: 'village-first-last', cap: 200, left: (r, i) => key(12, r.village[i]!, outer(r, i)) },
  {
    name: 'village-first-year',
    cap: 100,
    left: (r, i) => key(13, r.village[i]!, first(r, i), yearOf(r.date[i]!)),
  },
  {
    name: 'village-last-year',
    cap: 100,
    left: (r, i) => key(14, r.village[i]!, last(r, i), yearOf(r.date[i]!)),
  },
  {
    name: 'village-first-month',
    cap: 100,
    left: (r, i) => key(15, r.village[i]!, first(r, i), monthOf(r.date[i]!)),
  },
  { name: 'mother-date', cap: 200, left: (r, i) => key(16, r.date[i]!, r.mother[i]?.firstSound ?? 0) },
  { name: 'first-last-year', cap: 60, left: (r, i) => key(17, outer(r, i), yearOf(r.date[i]!)) },
]
