import { dateLevel } from '../compare/dates.ts'
import { dateLevels, identityCells, nikLevel } from '../compare/identity.ts'
import { bothPairs, equalPairs } from '../model/pairs.ts'
import type { Product } from '../model/product.ts'
import { emptyTotals, type Totals } from '../model/totals.ts'
import { dayNumber, isDefaultDate } from '../standardise/dates.ts'
import { dateAt, nikDateAt, nikLength, type Rows } from '../standardise/row-fields.ts'
import { serialNeighbours } from './serial-neighbours.ts'
import { tailNeighbours } from './tail-neighbours.ts'

/** What the rows of two lists say of NIK and birth date without their candidates; each can be counted by itself. */
export const identityTallies = {
  serial: serialNeighbours,
  tail: tailNeighbours,
  dates: equalDates,
  groups: identityGroups,
}

/** All of them at once. */
export const tallyIdentity = (product: Product<Rows>): IdentityTallies => ({
  serial: serialNeighbours(product),
  tail: tailNeighbours(product),
  dates: equalDates(product),
  groups: identityGroups(product),
})

type IdentityTallies = { [K in keyof typeof identityTallies]: ReturnType<(typeof identityTallies)[K]> }

/**
 * Totals of the joint NIK × birth date comparison. `sampled` says how often each cell was met among `pairs` random
 * pairs, `inCandidates` how often it is among the candidates.
 */
export function identityTotals(
  product: Product<Rows>,
  pairs: number,
  sampled: Float64Array,
  inCandidates: Float64Array,
  { serial, tail, dates, groups: whole }: IdentityTallies,
): Totals {
  const totals = emptyTotals(identityCells, 0)
  for (let cell = 0; cell < identityCells; cell++) {
    const nik = Math.floor(cell / dateLevels)
    const date = cell % dateLevels
    const group = nik === nikLevel.missing ? 1 : date === dateLevel.missing ? 2 : 0
    totals.whole[cell] = totals.base[cell] = whole[group]!
    if (nik < nikLevel.different) {
      totals.count[cell] = Math.max(inCandidates[cell]!, tail[cell]! + serial[cell]!)
    } else if (date <= dateLevel.equalDefault) {
      let others = 0
      if (group === 0)
        for (let n = 0; n < nikLevel.different; n++) others += inCandidates[n * dateLevels + date]!
      totals.count[cell] = dates[group]![date]! - others
    } else {
      totals.count[cell] = sampled[cell]!
      totals.base[cell] = (pairs * whole[group]!) / product.pairs
    }
  }
  return totals
}

/** Pairs in which: both NIK and dates can be compared; a NIK is missing; a date is missing. */
function identityGroups({ a, b, pairs }: Product<Rows>): number[] {
  const tally = (rows: Rows) => {
    let nik = 0
    let date = 0
    let both = 0
    for (let i = 0; i < rows.keys.length; i++) {
      const hasNik = nikLength(rows, i) !== 0
      const hasDate = dateAt(rows, i) !== 0 || nikDateAt(rows, i) !== 0
      if (hasNik) nik++
      if (hasDate) date++
      if (hasNik && hasDate) both++
    }
    return { nik, date, both }
  }
  const x = tally(a)
  const y = b && tally(b)
  const both = bothPairs(x.both, y?.both ?? null)
  const date = bothPairs(x.date, y?.date ?? null)
  const nik = bothPairs(x.nik, y?.nik ?? null)
  return [both, Math.max(date - both, 0), Math.max(Math.min(nik, pairs) - both, 0)]
}

/** Pairs of equal stated dates by group and by level (equal, equal default). */
function equalDates({ a, b }: Product<Rows>): [number, number][] {
  const count = (withNik: boolean, ofDefault: boolean) =>
    equalPairs(daysOf(a, withNik, ofDefault), b && daysOf(b, withNik, ofDefault))
  const both: [number, number] = [count(true, false), count(true, true)]
  return [both, [count(false, false) - both[0], count(false, true) - both[1]]]
}

/** Stated dates as small numbers, only those that are (or are not) default days, 0 for the others. */
function daysOf(rows: Rows, withNik: boolean, ofDefault: boolean): Int32Array {
  const days = new Int32Array(rows.keys.length)
  for (let i = 0; i < days.length; i++) {
    const date = dateAt(rows, i)
    if (date === 0 || isDefaultDate(date) !== ofDefault) continue
    if (!withNik || nikLength(rows, i) !== 0) days[i] = dayNumber(date)
  }
  return days
}
