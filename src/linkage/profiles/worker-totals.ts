import { dateLevel } from '../compare/dates.ts'
import { compareIdentity, dateLevels, identityCells, nikLevel } from '../compare/identity.ts'
import { compareNames, nameLevel } from '../compare/names.ts'
import { identityOf, motherLevel } from '../compare/pattern.ts'
import { forEachPair, type Grid, sampleGrid, smaller } from '../model/grid.ts'
import { equalNamePairs } from '../model/name-pairs.ts'
import { bothPairs, equalPairs } from '../model/pairs.ts'
import type { Product } from '../model/product.ts'
import { emptyTotals, type Totals } from '../model/totals.ts'
import { dayNumber, isDefaultDate } from '../standardise/dates.ts'
import type { Rows } from '../standardise/rows.ts'
import { serialNeighbours } from './serial-neighbours.ts'

/**
 * Totals of each field. Equality is counted from frequency tables, near and equal NIK from the candidates (blocking
 * holds them all), near NIK with another serial owner by looking only at pairs of one serial; the rest is sampled.
 */
export function workerTotals(product: Product<Rows>, patterns: ReadonlyMap<number, number>): Totals[] {
  const sample = sampleGrid(product)
  const inCandidates = new Float64Array(identityCells)
  for (const [pattern, count] of patterns) inCandidates[identityOf(pattern)]! += count
  return [
    identityTotals(product, sample, inCandidates),
    nameTotals(product, sample),
    sexTotals(product),
    villageTotals(product),
    motherTotals(product, sample),
  ]
}

const held = (values: ArrayLike<unknown>): number => {
  let n = 0
  for (let i = 0; i < values.length; i++) if (values[i]) n++
  return n
}

function sexTotals({ a, b }: Product<Rows>): Totals {
  const totals = emptyTotals(3, bothPairs(held(a.sex), b && held(b.sex)))
  totals.count[0] = equalPairs(a.sex, b?.sex ?? null)
  totals.count[1] = totals.whole[0]! - totals.count[0]
  return totals
}

function villageTotals({ a, b }: Product<Rows>): Totals {
  const totals = emptyTotals(4, bothPairs(held(a.village), b && held(b.village)))
  const same = equalPairs(a.village, b?.village ?? null)
  const district = equalPairs(a.district, b?.district ?? null)
  totals.count.set([same, district - same, totals.whole[0]! - district])
  return totals
}

/** Levels `from` and on are taken from the sample. */
function fillFromSample(totals: Totals, from: number, levelsSeen: Float64Array, seen: number): void {
  for (let level = from; level < levelsSeen.length; level++) {
    totals.count[level] = levelsSeen[level]!
    totals.base[level] = seen
  }
}

function sampleNames(
  { a, b }: Product<Rows>,
  sample: Grid,
  field: 'name' | 'mother',
): { seen: number; counts: Float64Array } {
  const counts = new Float64Array(9)
  const right = b ?? a
  forEachPair(sample, (i, j) => {
    counts[compareNames(a[field][i]!, right[field][j]!)]!++
  })
  const seen = sample.pairs - counts[nameLevel.missing]!
  return { seen, counts }
}

function nameTotals(product: Product<Rows>, sample: Grid): Totals {
  const { a, b } = product
  const totals = emptyTotals(9, bothPairs(held(a.name), b && held(b.name)))
  totals.count.set(equalNamePairs(a.name, b?.name ?? null))
  const { seen, counts } = sampleNames(product, sample, 'name')
  fillFromSample(totals, nameLevel.near, counts, seen)
  return totals
}

function motherTotals(product: Product<Rows>, sample: Grid): Totals {
  const { a, b } = product
  const totals = emptyTotals(4, bothPairs(held(a.mother), b && held(b.mother)))
  totals.count[0] = equalNamePairs(a.mother, b?.mother ?? null).reduce((sum, pairs) => sum + pairs)
  const { seen, counts } = sampleNames(product, smaller(sample), 'mother')
  const folded = new Float64Array(3)
  for (let level = 0; level < nameLevel.missing; level++) folded[motherLevel(level)]! += counts[level]!
  fillFromSample(totals, 1, folded, seen)
  return totals
}

/** Totals of the joint NIK × birth date comparison; `inCandidates` says how often each cell is among the candidates. */
export function identityTotals(product: Product<Rows>, sample: Grid, inCandidates: Float64Array): Totals {
  const { a, b } = product
  const whole = identityGroups(product)
  const totals = emptyTotals(70, 0)
  const sampled = new Float64Array(70)
  const right = b ?? a
  forEachPair(sample, (i, j) => {
    sampled[compareIdentity(a, i, right, j)]!++
  })
  const near = serialNeighbours(product)
  const dates = equalDates(product)
  for (let cell = 0; cell < 70; cell++) {
    const nik = Math.floor(cell / dateLevels)
    const date = cell % dateLevels
    const group = nik === nikLevel.missing ? 1 : date === dateLevel.missing ? 2 : 0
    totals.whole[cell] = totals.base[cell] = whole[group]!
    if (nik < nikLevel.different) {
      totals.count[cell] = Math.max(inCandidates[cell]!, near[cell]!)
    } else if (date <= dateLevel.equalDefault) {
      let others = 0
      if (group === 0)
        for (let n = 0; n < nikLevel.different; n++) others += inCandidates[n * dateLevels + date]!
      totals.count[cell] = dates[group]![date]! - others
    } else {
      totals.count[cell] = sampled[cell]!
      totals.base[cell] = (sample.pairs * whole[group]!) / product.pairs
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
      const hasNik = rows.nik[i] !== ''
      const hasDate = rows.date[i] !== 0 || rows.nikDate[i] !== 0
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
  return rows.date.map((date, i) =>
    isDefaultDate(date) !== ofDefault || (withNik && rows.nik[i] === '') ? 0 : dayNumber(date),
  )
}
