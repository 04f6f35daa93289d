import { mixHash } from '../standardise/mix-hash.ts'

/** A well mixed, never zero key of up to three integers. */
export function mixKey(salt: number, x: number, y: number, z = 0): number {
  const h = mixHash(mixHash(mixHash(salt, x), y), z)
  return h === 0 ? 1 : h
}
