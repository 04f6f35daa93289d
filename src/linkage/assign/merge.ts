import { lastComparison } from '../compare/names.ts'
import { comparePattern } from '../compare/pattern.ts'
import type { Scored } from '../model/learn.ts'
import { patternWeights } from '../score/score.ts'
import type { Rows } from '../standardise/rows.ts'
import type { Clusters } from './clusters.ts'
import { judgeOnce } from './judge-once.ts'
import { contradicts, mergeDoubt } from './one-person.ts'

/** Beyond this many pairs between two groups the rows are no longer one person's, and a person should look. */
const mostCrossPairs = 2500

/**
 * Decides whether two groups may become one: nobody was told apart, no pair across contradicts, and at least half of
 * the pairs across would be accepted by themselves. So no chain of weak links joins strangers.
 */
export function consistencyCheck(rows: Rows, scored: Scored, clusters: Clusters, accept: number) {
  const weightOf = patternWeights(scored.learned)
  const judge = judgeOnce(mergeDoubt)
  return (g: number, h: number): boolean => {
    if (clusters.areApart(g, h)) return false
    const x = clusters.members(g)
    const y = clusters.members(h)
    const pairs = x.length * y.length
    if (pairs === 1) return true
    if (pairs > mostCrossPairs) return false
    let supported = 0
    for (const i of x)
      for (const j of y) {
        const pattern = comparePattern(rows, i, rows, j)
        const shared = lastComparison.shared?.count ?? 0
        const bothTrusted = rows.nikTrusted[i] === 1 && rows.nikTrusted[j] === 1
        if (contradicts(pattern, bothTrusted)) return false
        const weight = weightOf(pattern) + scored.frequency(pattern, i, j, shared)
        if (weight >= accept && judge(pattern, bothTrusted) === null) supported++
      }
    return supported * 2 >= pairs
  }
}
