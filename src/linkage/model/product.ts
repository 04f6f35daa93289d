import type { Rows } from '../standardise/rows.ts'
import { bothPairs } from './pairs.ts'

/** Two lists, or one (`b` null), seen as all their pairs. */
export interface Product {
  a: Rows
  b: Rows | null
  pairs: number
}

export function productOf(a: Rows, b: Rows | null): Product {
  return { a, b, pairs: bothPairs(a.keys.length, b?.keys.length ?? null) }
}
