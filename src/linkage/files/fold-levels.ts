import type { Comparison } from './comparison.ts'

/**
 * Keep only the levels named; another one counts as the next weaker level that is kept, and missing stays missing.
 * The weakest level is always kept.
 */
export function foldLevels(comparison: Comparison, wanted: readonly string[]): Comparison {
  const { levels, m0, u0 } = comparison
  const weakest = levels.length - 2
  const kept = levels.filter((level, k) => k >= weakest || wanted.includes(level))
  const target = levels.map((_, k) => {
    let weaker = k
    while (!kept.includes(levels[weaker]!)) weaker++
    return kept.indexOf(levels[weaker]!)
  })
  const folded = (values: readonly number[]) => {
    const sums = new Array<number>(kept.length - 1).fill(0)
    for (const [k, value] of values.entries()) sums[target[k]!]! += value
    return sums
  }
  return {
    ...comparison,
    levels: kept,
    m0: folded(m0),
    u0: folded(u0),
    compare: (i, j) => target[comparison.compare(i, j)]!,
    counted: foldCounts(comparison, target),
    agreeing: Math.max(1, new Set(target.slice(0, comparison.agreeing)).size),
  }
}

/** A folded level is counted only when every level in it was. */
function foldCounts({ counted, levels }: Comparison, target: number[]): Map<number, number> {
  const out = new Map<number, number>()
  for (const into of new Set(target.slice(0, -1))) {
    const members = levels.slice(0, -1).flatMap((_, k) => (target[k] === into ? [k] : []))
    if (members.every((k) => counted.has(k)))
      out.set(
        into,
        members.reduce((sum, k) => sum + counted.get(k)!, 0),
      )
  }
  return out
}
