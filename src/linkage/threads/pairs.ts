import { availableParallelism } from 'node:os'
import { blockingStats } from '../index/candidates.ts'
import { roomForIndex } from '../index/hash-index.ts'
import { planProbes } from '../index/probes.ts'
import type { Grid } from '../model/grid.ts'
import type { Pairs } from '../model/task.ts'
import { type SampledLevels, sumLevels } from '../profiles/sample-levels.ts'
import { workerRules } from '../profiles/worker.ts'
import type { Rows } from '../standardise/rows.ts'
import { type IndexResult, type PairsResult, sampleJobs } from './jobs.ts'
import { sharedLists, shareNames } from './lists.ts'
import { runJobs } from './pool.ts'

/** Left rows of one job. */
const rowsOfJob = 2048
/** With fewer rows than these other threads cost more than they save. */
const worthThreads = 20_000

const threadsFor = (a: Rows, b: Rows | null): number =>
  a.keys.length + (b?.keys.length ?? 0) < worthThreads ? 1 : availableParallelism()

interface Compared extends Pairs {
  sampled: SampledLevels
}

/** The candidates of two lists (or one) and a sample of all pairs, compared, in as many threads as pay or as `threads` says. */
export function comparedPairs(a: Rows, b: Rows | null, sample: Grid, threads = threadsFor(a, b)): Compared {
  if (threads > 1) shareNames(a.names)
  const lists = sharedLists(a, b)
  const plans = planProbes(workerRules)
  const indexes = plans.map(() => roomForIndex((b ?? a).keys.length))
  const capped = runJobs({ round: 'index', lists, plans, indexes }, threads) as IndexResult[]
  const probes = plans.map((plan, p) => ({ ...plan, index: indexes[p]!, capped: capped[p]! }))
  const results = runJobs({ round: 'pairs', lists, probes, rows: rowsOfJob, sample }, threads)
  const sampled = sumLevels(results.slice(0, sampleJobs) as SampledLevels[])
  const parts = results.slice(sampleJobs) as PairsResult[]
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const joined = (of: (part: PairsResult) => Int32Array) => {
    const whole = new Int32Array(count)
    let from = 0
    for (const part of parts) {
      whole.set(of(part).subarray(0, part.count), from)
      from += part.count
    }
    return whole
  }
  const patterns = joined((part) => part.patterns)
  return {
    candidates: {
      left: joined((part) => part.left),
      right: joined((part) => part.right),
      count,
      blocking: blockingStats(workerRules, probes, parts),
    },
    compared: { patterns, sharedCount: joined((part) => part.shared) },
    sampled,
  }
}
