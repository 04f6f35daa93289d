/** Mixes one more integer into a hash (murmur3). */
export function mixHash(hash: number, part: number): number {
  let h = Math.imul(hash ^ part, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
