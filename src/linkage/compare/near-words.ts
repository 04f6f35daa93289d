import { type Words, wordRoom } from '../standardise/word-list.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { withinOneEdit } from './one-edit.ts'

/** Least Jaro-Winkler similarity of two words taken for one with a typing error. */
const similar = 0.9

/** One word typed twice, with an error. Words under four letters must be equal. */
export function nearWords({ sizes, masks, codes }: Words, a: number, b: number): boolean {
  const na = sizes[a]!
  const nb = sizes[b]!
  if (na < 4 || nb < 4) return false
  const x = a * wordRoom
  const y = b * wordRoom
  // Jaro-Winkler of 0.9 needs a Jaro of 0.9, or of 0.8333 when the words begin alike; each is a share of letters in common.
  const least = codes[x] === codes[y] ? 1.5 : 1.7
  if (couldReach(na, masks[a]!, nb, masks[b]!, least) && jaroWinkler(codes, x, na, codes, y, nb) >= similar)
    return true
  return mayBeOneEdit(na, masks[a]!, nb, masks[b]!) && withinOneEdit(codes, x, na, codes, y, nb)
}

/**
 * Letters of one word that are nowhere in the other bound the letters they can share: cheap refusal of most pairs.
 * Words are told by their number of letters and the bits of the letters they hold; `least` is the sum of the shares of
 * letters in common.
 */
export function couldReach(
  na: number,
  lettersA: number,
  nb: number,
  lettersB: number,
  least: number,
): boolean {
  const most = Math.min(na - bits(lettersA & ~lettersB), nb - bits(lettersB & ~lettersA))
  return most * (na + nb) >= least * na * nb
}

/** One edit takes away one letter and adds one at most. */
export function mayBeOneEdit(na: number, lettersA: number, nb: number, lettersB: number): boolean {
  return na - nb <= 1 && nb - na <= 1 && bits(lettersA ^ lettersB) <= 2
}

function bits(x: number): number {
  const pairs = x - ((x >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
