import { bothPairs } from './pairs.ts'

/** Two lists, or one (`b` null), seen as all their pairs. */
export interface Product<Rows> {
  a: Rows
  b: Rows | null
  pairs: number
}

/** Anything with one key a row. */
export interface Listed {
  keys: ArrayLike<unknown>
}

export function productOf<Rows extends Listed>(a: Rows, b: Rows | null): Product<Rows> {
  return { a, b, pairs: bothPairs(a.keys.length, b?.keys.length ?? null) }
}
