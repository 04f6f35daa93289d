import { nameLevel } from '../compare/names.ts'
import { nameOf } from '../compare/pattern.ts'
import type { Learned } from '../model/learned.ts'
import type { TermFrequency } from '../model/task.ts'
import { nameAt, type Rows } from '../standardise/row-fields.ts'
import { sameForm } from '../standardise/same-form.ts'

/** Lists shorter than this say little about how common a name is. */
const enoughNames = 2000

/**
 * How rare the agreeing name or word is, from the names of all lists. One occurrence a list is the pair itself and is not counted against it.
 */
export function termFrequency(a: Rows, b: Rows | null, learned: Learned): TermFrequency {
  const { names } = a
  const first = sameForm(names, 'core')
  const cores = new Int32Array(names.size + 1)
  let held = 0
  for (const rows of b ? [a, b] : [a])
    for (let i = 0; i < rows.keys.length; i++) {
      const name = nameAt(rows, i)
      if (name === 0) continue
      held++
      cores[first[name]!]!++
    }
  // Whole numbers, whose sum does not depend on the order of the words.
  let words = 0
  let squares = 0
  for (const count of names.list.counts) {
    words += count
    squares += count * count
  }
  const wordChance = words === 0 ? 0 : squares / words / held
  const u = learned.u[1]!
  const nameChance = u[nameLevel.exact]! + u[nameLevel.spelling]! + u[nameLevel.title]!
  const trust = held / (held + enoughNames)
  const other = b ?? a
  return (pattern, i, j, sharedCount) => {
    const level = nameOf(pattern)
    if (level <= nameLevel.spacing) {
      const x = cores[first[nameAt(a, i)]!]!
      const y = cores[first[nameAt(other, j)]!]!
      return trust * clamp(Math.log2((nameChance * held) / Math.max(Math.max(x, y) - 2, 0.5)), -7, 3)
    }
    if (sharedCount === 0 || (level !== nameLevel.shortened && level !== nameLevel.partial)) return 0
    return trust * clamp(Math.log2((wordChance * held) / Math.max(sharedCount - 2, 0.5)), -4, 5)
  }
}

const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x))
