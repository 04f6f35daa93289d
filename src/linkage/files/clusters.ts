import { Clusters } from '../assign/clusters.ts'
import { mostlySupported } from '../assign/support.ts'
import type { Scored } from '../model/learn.ts'
import { patternWeights } from '../score/score.ts'
import type { FileTask } from './file-task.ts'

/**
 * Groups of rows that are one person, strongest links first; two groups join only when at least half of the pairs
 * across are links by themselves. Rows of the right list count on behind those of the left. Links come strongest first.
 */
export function groupRows(task: FileTask, scored: Scored, links: Int32Array, accept: number): number[][] {
  const { left, right } = scored.candidates
  const behind = task.right === null ? 0 : task.left
  const clusters = new Clusters(task.left + (task.right ?? 0))
  const weightOf = patternWeights(scored.learned)
  const isLink = (i: number, j: number) => {
    const pattern = task.compare(i, j)
    return weightOf(pattern) + scored.frequency(pattern, i, j, 0) >= accept
  }
  for (const p of links) {
    const g = clusters.of(left[p]!)
    const h = clusters.of(behind + right[p]!)
    if (g === h) continue
    const x = clusters.members(g)
    const y = clusters.members(h)
    const support = (i: number, j: number) => {
      if (behind === 0) return isLink(Math.min(i, j), Math.max(i, j)) ? 'for' : 'silent'
      // Rows of one list were not compared with each other.
      if (i < behind === j < behind) return 'silent'
      return isLink(Math.min(i, j), Math.max(i, j) - behind) ? 'for' : 'silent'
    }
    if (x.length * y.length === 1 || mostlySupported(x, y, support)) clusters.merge(g, h)
  }
  const groups = clusters.all().map((rows) => rows.sort((x, y) => x - y))
  return groups.sort((x, y) => x[0]! - y[0]!)
}
