import { mixHash } from './mix-hash.ts'

/** Most bits of a whole number that is exact. */
const exactBits = 53

/**
 * The positions of the keys in an order that depends on the keys alone, not on how they are given: by a number made of
 * each, equal numbers by the key. Throws when a key occurs twice.
 */
export function fixedOrder(keys: readonly string[]): Int32Array {
  const places = Math.max(1, 32 - Math.clz32(keys.length))
  const width = 2 ** places
  const most = 2 ** Math.min(32, exactBits - places)
  const numbers = Float64Array.from(keys, (key, row) => (hashOf(key) % most) * width + row).sort()
  const order = Int32Array.from(numbers, (number) => number % width)
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && Math.floor(numbers[to]! / width) === Math.floor(numbers[from]! / width)) to++
    if (to - from > 1) order.subarray(from, to).sort((x, y) => compareKeys(keys[x]!, keys[y]!))
    from = to
  }
  for (let k = 1; k < order.length; k++)
    if (keys[order[k]!] === keys[order[k - 1]!]) throw new Error('a record key occurs twice in one list')
  return order
}

function hashOf(key: string): number {
  let hash = key.length
  for (let k = 0; k < key.length; k++) hash = (Math.imul(hash, 31) + key.charCodeAt(k)) | 0
  return mixHash(hash, 0x5bd1e995) >>> 0
}

export const compareKeys = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0)
