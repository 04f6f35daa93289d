import { findCandidates } from '../index/candidates.ts'
import type { Task } from '../model/task.ts'
import { comparePairs } from '../score/compare-pairs.ts'
import { chooseRules, namedRules, type PlannedRule, type SideRows } from './blocking.ts'
import { buildComparisons, type Ordered } from './build-comparisons.ts'
import type { Comparison } from './comparison.ts'
import { countLevels } from './count-levels.ts'
import { jointCounts } from './joint-counts.ts'
import { packable, packComparisons } from './pack.ts'
import type { Profile } from './profile.ts'
import { rarityOf } from './rarity.ts'

export interface FileTask extends Task {
  comparisons: Comparison[]
  /** Fields that did not fit into one pattern, and are not compared. */
  leftOut: string[]
  rules: PlannedRule[]
  /** The pattern of a pair. */
  compare(i: number, j: number): number
}

/** Matched pairs and pairs that the defaults are worth. */
const strength = { m: 20, u: 2000 }

/** Two tables (or one) made ready for the engine by a profile. */
export function fileTask(profile: Profile, ordered: Ordered): FileTask {
  const all = buildComparisons(profile, ordered)
  const comparisons = all.slice(0, packable(all))
  const { order } = ordered
  const left = order.a.length
  const right = order.b?.length ?? null
  const { fields, compare } = packComparisons(comparisons)
  const rules = profile.blocking
    ? namedRules(comparisons, profile.blocking)
    : chooseRules(comparisons, left, right)
  const a: SideRows = { keys: order.a, side: 'a' }
  const b: SideRows | null = order.b && { keys: order.b, side: 'b' }
  return {
    comparisons,
    leftOut: all.slice(comparisons.length).map(({ name }) => name),
    rules,
    left,
    right,
    fields,
    strength,
    compare,
    pairs: () => comparePairs(findCandidates(a, b, rules), compare),
    totals: (patterns) => countLevels({ comparisons, fields, left, right }, patterns),
    joints: () => jointCounts(comparisons),
    frequency: (learned) => rarityOf(comparisons, learned),
  }
}
