import { bothPairs, equalPairs } from '../model/pairs.ts'
import type { Product } from '../model/product.ts'
import { columnOf, districtAt, type Rows, sexOf, villageOf } from '../standardise/row-fields.ts'
import { identityTallies } from './identity-totals.ts'

/** Pairs in which both sides state it, and in which they state the same. */
export interface SexTally {
  known: number
  equal: number
}
export interface PlaceTally {
  known: number
  village: number
  district: number
}

/** What is counted of the rows of two lists (or one) without their candidates; each is a job of its own. */
export const workerTallies = { ...identityTallies, sex: sexTally, place: placeTally }
export type WorkerTallies = { [K in keyof typeof workerTallies]: ReturnType<(typeof workerTallies)[K]> }

export const tallyNames = Object.keys(workerTallies) as (keyof WorkerTallies)[]

export const held = (values: ArrayLike<number>): number => {
  let n = 0
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) n++
  return n
}

function sexTally({ a, b }: Product<Rows>): SexTally {
  const [x, y] = [columnOf(a, sexOf), b && columnOf(b, sexOf)]
  return { known: bothPairs(held(x), y && held(y)), equal: equalPairs(x, y) }
}

function placeTally({ a, b }: Product<Rows>): PlaceTally {
  const district = (rows: Rows, i: number) => (villageOf(rows, i) === 0 ? 0 : districtAt(rows, i))
  const village = (rows: Rows, i: number) => {
    const rest = villageOf(rows, i)
    return rest === 0 ? 0 : districtAt(rows, i) * 32_768 + rest
  }
  const equal = (place: typeof village) => {
    const number = smallNumbers()
    return equalPairs(numbered(a, place, number), b && numbered(b, place, number))
  }
  const known = (rows: Rows) => held(columnOf(rows, villageOf))
  return { known: bothPairs(known(a), b && known(b)), village: equal(village), district: equal(district) }
}

/** Small numbers for large ones, from 1; 0 stays 0. */
function smallNumbers(): (large: number) => number {
  const known = new Map<number, number>([[0, 0]])
  return (large) => {
    const small = known.get(large) ?? known.size
    known.set(large, small)
    return small
  }
}

/** Rows of one place lie together, so most need no look-up. */
function numbered(
  rows: Rows,
  placeOf: (rows: Rows, i: number) => number,
  numberOf: (place: number) => number,
): Int32Array {
  let last = 0
  let number = 0
  return columnOf(rows, (_, i) => {
    const place = placeOf(rows, i)
    if (place === last) return number
    last = place
    number = numberOf(place)
    return number
  })
}
