import { mergeJoined } from '../index/candidates.ts'
import type { Joined } from '../index/join.ts'
import { planJoins } from '../index/join-plans.ts'
import type { Grid } from '../model/grid.ts'
import { levelsOfForms } from '../model/name-pairs.ts'
import type { Pairs } from '../model/task.ts'
import { type SampledLevels, sumLevels } from '../profiles/sample-levels.ts'
import { workerRules } from '../profiles/worker.ts'
import { tallyNames, type WorkerTallies } from '../profiles/worker-tallies.ts'
import type { Rows } from '../standardise/row-fields.ts'
import { type EqualOfForm, formJobs, sampleJobs, tallyJobs } from './jobs.ts'
import { sharedLists, shareNames } from './lists.ts'
import { runJobs } from './pool.ts'

/** With fewer rows than these other threads cost more than they save. */
const worthThreads = 20_000

const threadsFor = (a: Rows, b: Rows | null): number =>
  a.keys.length + (b?.keys.length ?? 0) < worthThreads ? 1 : navigator.hardwareConcurrency

/** What is known of two lists (or one) once their pairs are compared. */
export interface ComparedPairs extends Pairs {
  sampled: SampledLevels
  /** Pairs of equal names, and of mothers' names, by level from `exact` to `spacing`. */
  equal: { names: number[]; mothers: number[] }
  tallied: WorkerTallies
}

/**
 * The candidates of two lists (or one) and a sample of all pairs, compared, in as many threads as pay or as `threads`
 * says.
 */
export function comparedPairs(
  a: Rows,
  b: Rows | null,
  sample: Grid,
  threads = threadsFor(a, b),
): ComparedPairs {
  if (threads > 1) shareNames(a.names)
  const lists = sharedLists(a, b)
  const plans = planJoins(workerRules)
  const joined = runJobs({ round: 'join', lists, plans }, threads) as Joined[]
  const candidates = mergeJoined(workerRules, plans, joined, a.keys.length, (b ?? a).keys.length)
  const { left, right, count } = candidates
  const ints = () => new Int32Array(new SharedArrayBuffer(count * 4))
  const trusted = new Uint8Array(new SharedArrayBuffer(count))
  const pairs = { left, right, patterns: ints(), shared: ints(), trusted }
  const results = runJobs({ round: 'compare', lists, pairs, sample }, threads)
  const tallied = results.slice(sampleJobs + formJobs, sampleJobs + formJobs + tallyJobs)
  const forms = results.slice(sampleJobs, sampleJobs + formJobs) as EqualOfForm[]
  return {
    candidates,
    compared: { patterns: pairs.patterns, sharedCount: pairs.shared, bothTrusted: trusted },
    sampled: sumLevels(results.slice(0, sampleJobs) as SampledLevels[]),
    equal: {
      names: levelsOfForms(forms.map(({ names }) => names)),
      mothers: levelsOfForms(forms.map(({ mothers }) => mothers)),
    },
    tallied: Object.fromEntries(tallyNames.map((name, k) => [name, tallied[k]])) as unknown as WorkerTallies,
  }
}
