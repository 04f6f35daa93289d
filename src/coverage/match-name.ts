import { type RawBuilder, sql } from 'kysely'
import { cleanNik, searchName } from '../linkage/index.ts'

/** What was typed into the search box, read. */
export type Sought =
  | { by: 'nik'; nik: string }
  | { by: 'name'; words: string[] }
  /** Digits that are no whole NIK: parts of one cannot be looked up, since only fingerprints are kept. */
  | { by: 'nothing' }

export function readSought(q: string): Sought {
  const nik = cleanNik(q)
  if (nik !== null && /^\d{16}$/.test(nik)) return { by: 'nik', nik }
  const name =
    searchName(q) ||
    q
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim()
  return name === '' ? { by: 'nothing' } : { by: 'name', words: name.split(' ') }
}

/**
 * SQL conditions on and order of the column `search`: every word must occur, in any order; a word of one or two
 * letters as the beginning of a word, because inside words the index cannot find so little.
 */
export function matchName(words: readonly string[]): {
  where: RawBuilder<boolean>
  rank: RawBuilder<number>
} {
  const whole = words.join(' ')
  const each = (pattern: (word: string) => RawBuilder<unknown>) => sql.join(words.map(pattern), sql` and `)
  return {
    where: sql`${each(occurs)}`,
    rank: sql`case
      when search = ${whole} then 0
      when search like ${`${whole}%`} then 1
      when search like ${`% ${whole}%`} then 2
      when ${each((word) => sql`' ' || search like ${`% ${word}%`}`)} then 3
      else 4 end`,
  }
}

const occurs = (word: string) =>
  word.length < 3
    ? sql`(search like ${`${word}%`} or search like ${`% ${word}%`})`
    : sql`search like ${`%${word}%`}`

/** For a name written otherwise than on the lists: near by its trigrams. */
export function nearName(words: readonly string[]): { where: RawBuilder<boolean>; rank: RawBuilder<number> } {
  const whole = words.join(' ')
  return {
    where: sql`${whole} <% search`,
    rank: sql`round((1 - word_similarity(${whole}, search))::numeric, 2)`,
  }
}
