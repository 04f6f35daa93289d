import { lastComparison } from '../compare/names.ts'
import { comparePattern } from '../compare/pattern.ts'
import type { HashIndex } from '../index/hash-index.ts'
import { type Found, probeRows } from '../index/probe-rows.ts'
import { fillProbe, type Probe, type ProbePlan } from '../index/probes.ts'
import type { Grid } from '../model/grid.ts'
import { type SampledLevels, sampleLevels } from '../profiles/sample-levels.ts'
import { workerRules } from '../profiles/worker.ts'
import type { SharedLists } from './lists.ts'

/** The two rounds of work on two lists (or one) that are cut into jobs. */
export type Work =
  | { round: 'index'; lists: SharedLists; plans: ProbePlan[]; indexes: HashIndex[] }
  | { round: 'pairs'; lists: SharedLists; probes: Probe[]; rows: number; sample: Grid }

/** Keys too common for one index, with how many rows hold each. */
export type IndexResult = ReadonlyMap<number, number>
/** Candidates of some left rows, compared. */
export interface PairsResult extends Found {
  patterns: Int32Array
  shared: Int32Array
}
export type Result = IndexResult | PairsResult | SampledLevels

/** Jobs of the second round that look at the sample; they come first. */
export const sampleJobs = 8

export function jobsOf(work: Work): number {
  if (work.round === 'index') return work.plans.length
  return sampleJobs + Math.ceil(work.lists.a.keys.length / work.rows)
}

/** A way to do the jobs of one piece of work, one after the other; jobs may be left out. */
export function worker(work: Work): (job: number) => Result {
  const { a, b } = work.lists
  const found = b ?? a
  if (work.round === 'index') {
    const { plans, indexes } = work
    return (job) => fillProbe(workerRules, plans[job]!, indexes[job]!, found)
  }
  const { probes, rows, sample } = work
  const stamp = new Int32Array(found.keys.length).fill(-1)
  return (job) => {
    if (job < sampleJobs) return sampleLevels(work.lists, sample, job, sampleJobs)
    const from = (job - sampleJobs) * rows
    const to = Math.min(a.keys.length, from + rows)
    const pairs = probeRows({ a, found, within: b === null, stamp }, workerRules, probes, from, to)
    const patterns = new Int32Array(pairs.count)
    const shared = new Int32Array(pairs.count)
    for (let p = 0; p < pairs.count; p++) {
      patterns[p] = comparePattern(a, pairs.left[p]!, found, pairs.right[p]!)
      shared[p] = lastComparison.shared
    }
    return { ...pairs, patterns, shared }
  }
}
