import { variants } from './tables.ts'
import { nameWords } from './words.ts'

/**
 * A name as the search box sees it: small letters, single spaces, titles and degrees dropped,
 * short forms written out ("Hj. St. Aminah, S.Pd" gives "siti aminah"). Use it on both sides of a search.
 */
export function searchName(raw: string): string {
  const words = nameWords(raw)
  return words.map((word) => variants.get(word) ?? word).join(' ')
}
