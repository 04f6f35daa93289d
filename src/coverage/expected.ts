import { type RawBuilder, sql } from 'kysely'
import { sides95 } from '../linkage/calibrate/index.ts'
import type { ExpectedFigure } from './api.ts'
import { basisPoints } from './percent.ts'

/** Digits after the comma that are summed: a sum of so many is exact, in whatever order it is made or taken apart. */
export const exactTo = sql`9`
const total = (of: RawBuilder<unknown>, whom: RawBuilder<unknown>) =>
  sql`coalesce(sum(round((${of})::numeric, ${exactTo})) filter (where ${whom}), 0)`

/** Columns of coverage_cell that hold what is expected, each with the SQL over people that fills it. */
const counted = sql`worker_id is not null and standing = 'present'`
const onLists = sql`worker_id is not null and standing in ('present', 'asn')`
const open = sql`(1 - member) * (1 - twin)`
export const expectedColumns = [
  ['expected_uncovered', total(open, counted)],
  ['uncovered_variance', total(sql`${open} * (1 - ${open})`, counted)],
  ['uncovered_error', total(sql`member_error * (1 - twin)`, counted)],
  ['expected_on_lists', total(sql`together`, onLists)],
  ['on_lists_variance', total(sql`together * (1 - together)`, onLists)],
  ['on_lists_error', total(sql`member_error`, sql`${onLists} and together > 0`)],
] as const

export interface UncoveredSums {
  expected: number | null
  variance: number
  error: number
}

/** SELECT list of the sums over cells; expected is null when a cell is older than these columns. */
export const uncoveredSums = sumsOf('expected_uncovered', 'uncovered_variance', 'uncovered_error')
export const onListsSums = sumsOf('expected_on_lists', 'on_lists_variance', 'on_lists_error')

function sumsOf(expected: string, variance: string, error: string) {
  const [e, v, r] = [expected, variance, error].map((column) => sql.ref(`c.${column}`))
  return sql`case when count(c.as_of) = count(${e}) then coalesce(sum(${e}), 0) end as expected,
    coalesce(sum(${v}), 0) as variance, coalesce(sum(${r}), 0) as error`
}

/** Less than this of a person is the rounding of four bytes, no doubt. */
const hair = 1e-3

/** A sum of probabilities with its 95 % interval, in whole people; the ends are rounded outwards. */
export function estimate(sum: number, variance: number, error: number): Omit<ExpectedFigure, 'count'> {
  const side = sides95 * Math.sqrt(variance + error ** 2)
  return {
    value: Math.round(sum),
    low: Math.max(0, Math.floor(sum - side + hair)),
    high: Math.ceil(sum + side - hair),
  }
}

/** Coverage when so many are unprotected: the more of them, the less of it. */
export function coverageOf(active: number, percent: number, uncovered: ExpectedFigure): ExpectedFigure {
  const share = (open: number) => basisPoints(active, active + open) ?? 0
  return {
    count: percent,
    value: share(uncovered.value),
    low: share(uncovered.high),
    high: share(uncovered.low),
  }
}
