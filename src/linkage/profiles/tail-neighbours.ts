import { compareIdentity, dateLevels, identityCells, nikLevel } from '../compare/identity.ts'
import { joinKeys } from '../index/join.ts'
import { mixKey } from '../index/mix-key.ts'
import { inParts } from '../model/in-parts.ts'
import type { Product } from '../model/product.ts'
import { columnOf, nikHighAt, nikLength, nikLowAt, type Rows } from '../standardise/row-fields.ts'

/** Rows of the left list that are looked at; of a longer list every so many. */
const mostRows = 100_000

/** The last ten digits of a NIK, date and serial, as one number; 0 when it has not 16 digits. */
export const tailOf = (rows: Rows, i: number): number =>
  nikLength(rows, i) === 16 ? mixKey(4, nikHighAt(rows, i) & 0xff, nikLowAt(rows, i)) : 0

/**
 * Number of pairs in each joint cell whose NIK agree in date and serial and differ by one or two slips in the region:
 * people of neighbouring kecamatan, born on one day, who have the same low serial. Met pair by pair.
 */
export function tailNeighbours({ a, b }: Product<Rows>): Float64Array {
  const met = new Float64Array(identityCells)
  const right = b ?? a
  const step = Math.max(1, Math.ceil(a.keys.length / mostRows))
  const some = columnOf(a, (rows, i) => (i % step === 0 ? tailOf(rows, i) : 0))
  const tails = b === null && step === 1 ? some : columnOf(right, tailOf)
  const pairs = joinKeys(some, tails, Number.POSITIVE_INFINITY, false)
  inParts(pairs.count, (from, to) => {
    for (let p = from; p < to; p++) {
      const i = pairs.left[p]!
      const j = pairs.right[p]!
      if (b === null && i === j) continue
      const cell = compareIdentity(a, i, right, j)
      const nik = Math.floor(cell / dateLevels)
      if (nik === nikLevel.typo || nik === nikLevel.twoTypos) met[cell]!++
    }
  })
  const scale = b === null ? step / 2 : step
  return met.map((count) => count * scale)
}
