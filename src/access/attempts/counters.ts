import { isIPv4 } from 'node:net'
import type { Secrets } from '../../platform/crypto.ts'
import { keyedHash } from '../../platform/keyed-hash.ts'
import { networkOf } from '../origin.ts'
import { type Counter, ofAccount, ofAddress } from './count-attempt.ts'

/** Where guessing is possible. */
export type Door = 'password' | 'code' | 'family' | 'letter'

/**
 * What an attempt counts against. A browser that once signed in to this account counts by itself: whoever guesses
 * elsewhere, or from the same office, cannot hold up the one it belongs to.
 */
export function countersOf(
  key: Secrets,
  door: Door,
  { name, address, known }: { name: string; address: string; known: string | undefined },
): Counter[] {
  const hash = keyedHash(key.derive('attempts'))
  if (known) return [{ of: hash(`${door} browser ${name} ${known}`), pace: ofAccount }]
  const place = isIPv4(address) ? address : networkOf(address)
  return [
    { of: hash(`${door} account ${name}`), pace: ofAccount },
    { of: hash(`address ${place}`), pace: ofAddress },
  ]
}
