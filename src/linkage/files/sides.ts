/** The same thing for the left list and the right one; `b` is null when there is one list, seen against itself. */
export interface Sides<T> {
  a: T
  b: T | null
}

export function eachSide<T, U>({ a, b }: Sides<T>, make: (side: T) => U): Sides<U> {
  return { a: make(a), b: b === null ? null : make(b) }
}
