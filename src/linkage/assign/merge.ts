import { lastComparison } from '../compare/names.ts'
import { comparePattern } from '../compare/pattern.ts'
import type { Scored } from '../model/learn.ts'
import { patternWeights } from '../score/score.ts'
import { nikTrusted, type Rows } from '../standardise/row-fields.ts'
import type { Clusters } from './clusters.ts'
import { judgeOnce } from './judge-once.ts'
import { contradicts, mergeDoubt } from './one-person.ts'
import { mostlySupported } from './support.ts'

/**
 * Decides whether two groups may become one: nobody was told apart, no pair across contradicts, and at least half of
 * the pairs across would be accepted by themselves.
 */
export function consistencyCheck(rows: Rows, scored: Scored, clusters: Clusters, accept: number) {
  const weightOf = patternWeights(scored.learned)
  const judge = judgeOnce(mergeDoubt)
  return (g: number, h: number): boolean => {
    if (clusters.areApart(g, h)) return false
    const x = clusters.members(g)
    const y = clusters.members(h)
    if (x.length * y.length === 1) return true
    return mostlySupported(x, y, (i, j) => {
      const pattern = comparePattern(rows, i, rows, j)
      const shared = lastComparison.shared
      const bothTrusted = nikTrusted(rows, i) && nikTrusted(rows, j)
      if (contradicts(pattern, bothTrusted)) return 'against'
      const weight = weightOf(pattern) + scored.frequency(pattern, i, j, shared)
      return weight >= accept && judge(pattern, bothTrusted) === null ? 'for' : 'silent'
    })
  }
}
