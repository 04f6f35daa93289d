import { canonicalWord } from './spelling.ts'
import { joinedPrefix, lightWords } from './tables.ts'

const light = new Set(lightWords.map(canonicalWord))

/** True for a canonical word that is often left out. */
export const isLight = (canonical: string): boolean => light.has(canonical)

/** What words met before stand for: lists of one regency hold the same words every time. Free text must not fill the memory. */
const known = new Map<string, readonly string[]>()
const mostKnown = 200_000

/** The canonical words one plain word (see `nameWords`) stands for: two for "abdurrahman", none for one without a letter. */
export function canonicalWords(plain: string): readonly string[] {
  let words = known.get(plain)
  if (words === undefined) {
    const rest = plain.startsWith('abd') ? joinedPrefix.pattern.exec(plain)?.[1] : undefined
    words = (rest === undefined ? [plain] : [joinedPrefix.word, rest])
      .map((word) => canonicalWord(word).replace(/[^a-z]/g, ''))
      .filter((word) => word !== '')
    if (known.size >= mostKnown) known.clear()
    known.set(plain, words)
  }
  return words
}
