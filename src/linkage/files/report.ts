import type { Scored } from '../model/learn.ts'
import { bitsOf, priorBits } from '../model/train.ts'
import type { FileTask } from './file-task.ts'
import type { TruthReport } from './measure.ts'
import type { Profile } from './profile.ts'

export interface FileReport {
  rows: { left: number; right: number | null }
  /** The profile as it was used. */
  profile: Profile
  comparisons: {
    field: string
    kind: string
    levels: { level: string; m: number; u: number; bits: number }[]
  }[]
  /** Fields for which there was no room. */
  leftOut: string[]
  /** Pairs by the rule that first found them, and what its bucket cap left out. */
  blocking: {
    rule: string
    estimate: number
    candidates: number
    cappedBuckets: number
    cappedPairs: number
  }[]
  candidates: number
  /** Pairs of the whole cross product. */
  pairs: number
  /** Share of all pairs that are one person, and the same in bits. */
  prior: number
  priorBits: number
  iterations: number
  /** Sum of the probabilities of all candidates, with its standard error. */
  expectedMatches: number
  expectedMatchesError: number
  links: number
  clusters: number | null
  truth: TruthReport | null
  /** Milliseconds by phase. */
  times: { prepare: number; score: number; decide: number }
}

export function fileReport(
  profile: Profile,
  task: FileTask,
  { candidates, learned, weights, pairs }: Scored,
  links: Int32Array,
  groups: number[][] | null,
  truth: TruthReport | null,
  times: FileReport['times'],
): FileReport {
  const bits = bitsOf(learned)
  let expected = 0
  let variance = 0
  for (const weight of weights) {
    const probability = 1 / (1 + 2 ** -weight)
    expected += probability
    variance += probability * (1 - probability)
  }
  return {
    rows: { left: task.left, right: task.right },
    profile,
    comparisons: task.comparisons.map(({ name, kind, levels }, f) => ({
      field: name,
      kind,
      levels: levels.slice(0, -1).map((level, k) => ({
        level,
        m: learned.m[f]![k]!,
        u: learned.u[f]![k]!,
        bits: bits[f]![k]!,
      })),
    })),
    leftOut: task.leftOut,
    blocking: candidates.blocking.map((found, r) => ({ ...found, estimate: task.rules[r]!.estimate })),
    candidates: candidates.count,
    pairs,
    prior: learned.prior,
    priorBits: priorBits(learned.prior),
    iterations: learned.iterations,
    expectedMatches: expected,
    expectedMatchesError: Math.sqrt(variance),
    links: links.length,
    clusters: groups?.length ?? null,
    truth,
    times,
  }
}
