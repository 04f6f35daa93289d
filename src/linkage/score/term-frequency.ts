import { nameLevel } from '../compare/names.ts'
import { nameOf } from '../compare/pattern.ts'
import type { Learned } from '../model/learned.ts'
import type { TermFrequency } from '../model/task.ts'
import type { Word } from '../standardise/dictionary.ts'
import type { Rows } from '../standardise/rows.ts'

/** Lists shorter than this say little about how common a name is. */
const enoughNames = 2000

/**
 * How rare the agreeing name or word is, from the names of all lists. One occurrence a list is the pair itself and is not counted against it.
 */
export function termFrequency(a: Rows, b: Rows | null, learned: Learned): TermFrequency {
  const cores: number[] = []
  const words = new Set<Word>()
  let names = 0
  for (const rows of b ? [a, b] : [a])
    for (const name of rows.name) {
      if (name === null) continue
      names++
      cores[name.core] = (cores[name.core] ?? 0) + 1
      for (const word of name.words) words.add(word)
    }
  let share = 0
  let shareSquared = 0
  for (const word of words) {
    share += word.count / names
    shareSquared += (word.count / names) ** 2
  }
  const wordChance = shareSquared / Math.max(share, 1e-9)
  const u = learned.u[1]!
  const nameChance = u[nameLevel.exact]! + u[nameLevel.spelling]! + u[nameLevel.title]!
  const trust = names / (names + enoughNames)
  const other = b ?? a
  return (pattern, i, j, sharedCount) => {
    const level = nameOf(pattern)
    if (level <= nameLevel.spacing) {
      const common = Math.max(cores[a.name[i]!.core]!, cores[other.name[j]!.core]!)
      return trust * clamp(Math.log2((nameChance * names) / Math.max(common - 2, 0.5)), -7, 3)
    }
    if (sharedCount === 0 || (level !== nameLevel.shortened && level !== nameLevel.partial)) return 0
    return trust * clamp(Math.log2((wordChance * names) / Math.max(sharedCount - 2, 0.5)), -4, 5)
  }
}

const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x))
