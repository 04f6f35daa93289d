import { mixHash } from './mix-hash.ts'

/** Most bits of a whole number that is exact. */
const exactBits = 53

/** Places told apart in the order of rows; the rest of a number tells their keys apart. */
const placesApart = 1 << 12

/**
 * The positions of rows in an order that does not depend on how they are given: those of one place together, by a
 * number made of what a row says, equal numbers by the key. So the same people come in the same order under other keys.
 * `placeOf` and `contentOf` a position are any numbers, well mixed the second.
 */
export function fixedOrder(
  keys: readonly string[],
  placeOf: (position: number) => number,
  contentOf: (position: number) => number,
): Int32Array {
  const places = Math.max(1, 32 - Math.clz32(keys.length))
  const width = 2 ** places
  const most = 2 ** Math.min(32, exactBits - places - 12)
  const numbers = new Float64Array(keys.length)
  for (let row = 0; row < numbers.length; row++) {
    const place = (mixHash(1, placeOf(row)) >>> 0) % placesApart
    numbers[row] = (place * most + ((contentOf(row) >>> 0) % most)) * width + row
  }
  numbers.sort()
  const order = new Int32Array(keys.length)
  for (let k = 0; k < order.length; k++) order[k] = numbers[k]! % width
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && Math.floor(numbers[to]! / width) === Math.floor(numbers[from]! / width)) to++
    if (to - from > 1) order.subarray(from, to).sort((x, y) => compareKeys(keys[x]!, keys[y]!))
    from = to
  }
  return order
}

/** Throws when a key occurs twice. */
export function refuseTwice(keys: readonly string[]): void {
  // Keys whose number was met before are few, and only they can be there twice.
  const filterSize = Math.min(largestFilter, bitsEach * 2 ** (32 - Math.clz32(keys.length)))
  const met = new Uint8Array(filterSize / 8)
  const doubtful = new Set<number>()
  const each = (visit: (number: number, key: string) => void) => {
    for (const key of keys) visit(hashOf(key) % filterSize, key)
  }
  each((number) => {
    if ((met[number >>> 3]! & (1 << (number & 7))) !== 0) doubtful.add(number)
    else met[number >>> 3]! |= 1 << (number & 7)
  })
  if (doubtful.size === 0) return
  const known = new Set<string>()
  each((number, key) => {
    if (!doubtful.has(number)) return
    if (known.has(key)) throw new Error('a record key occurs twice in one list')
    known.add(key)
  })
}

/** Bits a key, up to 8 MB: one person beside a few must not wait for the room a province needs. */
const bitsEach = 64
const largestFilter = 1 << 26

function hashOf(key: string): number {
  let hash = key.length
  for (let k = 0; k < key.length; k++) hash = (Math.imul(hash, 31) + key.charCodeAt(k)) | 0
  return mixHash(hash, 0x5bd1e995) >>> 0
}

export const compareKeys = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0)
