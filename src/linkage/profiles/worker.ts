import type { BlockingRule } from '../index/blocking-rule.ts'
import { mixKey } from '../index/mix-key.ts'
import { monthOf, swapDayMonth, yearOf } from '../standardise/dates.ts'
import { mixHash } from '../standardise/mix-hash.ts'
import { coreOf, coreSize } from '../standardise/names.ts'
import {
  dateAt,
  districtAt,
  nameAt,
  nikDateAt,
  nikHighAt,
  nikLength,
  nikLowAt,
  nikTail,
  type Rows,
  villageOf,
} from '../standardise/row-fields.ts'
import { tailOf } from './tail-neighbours.ts'

const first = ({ sounds }: Rows, i: number) => sounds[i * 3]!
const last = ({ sounds }: Rows, i: number) => sounds[i * 3 + 1]!
const firstOfMother = ({ sounds }: Rows, i: number) => sounds[i * 3 + 2]!
/** First and last word in either order. */
const outer = (rows: Rows, i: number) => {
  const x = first(rows, i)
  const y = last(rows, i)
  return x === 0 ? 0 : mixHash(mixHash(1, Math.min(x, y)), Math.max(x, y)) || 1
}
/** District and village as one number; 0 when not given. */
const place = (rows: Rows, i: number) => {
  const village = villageOf(rows, i)
  return village === 0 ? 0 : mixHash(mixHash(1, districtAt(rows, i)), village) || 1
}
/** A name of several words, in canonical spelling without the light ones, as one number; 0 for one word. */
const longName = (rows: Rows, i: number) => {
  const name = nameAt(rows, i)
  return coreSize(rows.names, name) < 2 ? 0 : coreOf(rows.names, name)
}
const yearAndMonth = (yyyymmdd: number) => (yyyymmdd / 100) | 0
const date = (rows: Rows, i: number) => dateAt(rows, i)
const nikDate = (rows: Rows, i: number) => nikDateAt(rows, i)
const high = (rows: Rows, i: number) => nikHighAt(rows, i)
const low = (rows: Rows, i: number) => nikLowAt(rows, i)
const key = (salt: number, x: number, y: number, z = 1) =>
  x === 0 || y === 0 || z === 0 ? 0 : mixKey(salt, x, y, z)

/** Blocking for lists of workers and participants: .996 recall with few candidates a worker in the prototype. */
export const workerRules: BlockingRule<Rows>[] = [
  {
    name: 'nik',
    cap: 200,
    left: (r, i) => (nikTail(r, i) === 0 ? 0 : mixKey(1, high(r, i), low(r, i), nikTail(r, i))),
  },
  {
    name: 'nik-region-date',
    cap: 200,
    left: (r, i) => (nikLength(r, i) === 16 ? mixKey(2, high(r, i), low(r, i) >>> 16) : 0),
  },
  {
    name: 'nik-first-15',
    cap: 200,
    left: (r, i) => (nikLength(r, i) === 0 ? 0 : mixKey(3, high(r, i), low(r, i) >>> 4)),
  },
  {
    name: 'nik-date-serial-first',
    cap: 100,
    left: (r, i) => (nikLength(r, i) === 16 ? key(4, tailOf(r, i), first(r, i)) : 0),
  },
  { name: 'date-first', cap: 200, left: (r, i) => key(5, date(r, i), first(r, i)) },
  { name: 'date-last', cap: 200, left: (r, i) => key(6, date(r, i), last(r, i)) },
  {
    name: 'swapped-first',
    cap: 200,
    left: (r, i) => key(7, date(r, i), first(r, i)),
    right: (r, i) => key(7, swapDayMonth(date(r, i)), first(r, i)),
  },
  {
    name: 'nik-date-first',
    cap: 200,
    left: (r, i) => key(8, nikDate(r, i), first(r, i)),
    right: (r, i) => key(8, date(r, i), first(r, i)),
  },
  { name: 'nik-dates-first', cap: 200, left: (r, i) => key(9, nikDate(r, i), first(r, i)) },
  { name: 'date-village', cap: 200, left: (r, i) => key(10, date(r, i), place(r, i)) },
  {
    name: 'nik-date-village',
    cap: 200,
    left: (r, i) => key(11, nikDate(r, i), place(r, i)),
    right: (r, i) => key(11, date(r, i), place(r, i)),
  },
  { name: 'village-first-last', cap: 200, left: (r, i) => key(12, place(r, i), outer(r, i)) },
  {
    name: 'village-first-year',
    cap: 100,
    left: (r, i) => key(13, place(r, i), first(r, i), yearOf(date(r, i))),
  },
  {
    name: 'village-last-year',
    cap: 100,
    left: (r, i) => key(14, place(r, i), last(r, i), yearOf(date(r, i))),
  },
  {
    name: 'village-first-month',
    cap: 100,
    left: (r, i) => key(15, place(r, i), first(r, i), monthOf(date(r, i))),
  },
  { name: 'mother-date', cap: 200, left: (r, i) => key(16, date(r, i), firstOfMother(r, i)) },
  { name: 'first-last-month', cap: 60, left: (r, i) => key(17, outer(r, i), yearAndMonth(date(r, i))) },
  { name: 'long-name-year', cap: 60, left: (r, i) => key(18, longName(r, i), yearOf(date(r, i))) },
]
