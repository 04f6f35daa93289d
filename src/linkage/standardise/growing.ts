/** The array itself, or a copy of at least `size` places; doubled, so that adding stays cheap. */
export function withRoom<T extends Int32Array<ArrayBufferLike> | Uint8Array<ArrayBufferLike>>(
  array: T,
  size: number,
): T {
  if (size <= array.length) return array
  const make = array.constructor as new (length: number) => T
  const larger = new make(Math.max(size, array.length * 2))
  larger.set(array)
  return larger
}
