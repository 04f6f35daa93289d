import type { Learned } from '../model/learned.ts'
import type { TermFrequency } from '../model/task.ts'
import type { Comparison } from './comparison.ts'

/** Lists shorter than this say little about how common a value is. */
const enoughValues = 1000
/** Most bits a rare value adds, and a common one takes away. */
const limits = { least: -8, most: 5 }

/** Bits for how rare the agreeing values are. One occurrence a side is the pair itself and is not counted against it. */
export function rarityOf(comparisons: readonly Comparison[], learned: Learned): TermFrequency {
  const each = comparisons.map((comparison, f) => fieldRarity(comparison, learned.u[f]!))
  return (pattern, i, j) => {
    let bits = 0
    for (let f = 0; f < each.length; f++) {
      const level = learned.fields[f]!.levelOf(pattern)
      if (level < comparisons[f]!.agreeing) bits += each[f]!(i, j)
    }
    return bits
  }
}

function fieldRarity({ ids, agreeing }: Comparison, u: Float64Array): (i: number, j: number) => number {
  const right = ids.b ?? ids.a
  const counts: number[] = []
  let total = 0
  for (const side of ids.b ? [ids.a, ids.b] : [ids.a])
    for (const id of side) {
      if (id === 0) continue
      counts[id] = (counts[id] ?? 0) + 1
      total++
    }
  const chance = u.slice(0, agreeing).reduce((sum, value) => sum + value, 0)
  const trust = total / (total + enoughValues)
  const bits = Float64Array.from({ length: counts.length }, (_, id) => {
    const share = Math.max((counts[id] ?? 0) - 2, 0.5) / Math.max(total, 1)
    return trust * Math.min(limits.most, Math.max(limits.least, Math.log2(chance / share)))
  })
  return (i, j) => Math.min(bits[ids.a[i]!]!, bits[right[j]!]!)
}
