import { lastComparison } from '../compare/names.ts'
import { comparePattern } from '../compare/pattern.ts'
import type { Joined } from '../index/join.ts'
import { type JoinPlan, runJoin } from '../index/join-plans.ts'
import type { Grid } from '../model/grid.ts'
import { countedForms, NameForms } from '../model/name-pairs.ts'
import { productOf } from '../model/product.ts'
import { type SampledLevels, sampleLevels } from '../profiles/sample-levels.ts'
import { workerRules } from '../profiles/worker.ts'
import { tallyNames, type WorkerTallies, workerTallies } from '../profiles/worker-tallies.ts'
import type { Form } from '../standardise/names.ts'
import { columnOf, motherAt, nameAt, nikTrusted } from '../standardise/row-fields.ts'
import type { SharedLists } from './lists.ts'

/** Pairs that are compared, and where what comes of it is written; all in shared memory. */
export interface Comparing {
  left: Int32Array
  right: Int32Array
  patterns: Int32Array
  shared: Int32Array
  trusted: Uint8Array
}

/** The two rounds of work on two lists (or one) that are cut into jobs. */
export type Work =
  | { round: 'join'; lists: SharedLists; plans: JoinPlan[] }
  | { round: 'compare'; lists: SharedLists; pairs: Comparing; sample: Grid }

/** Pairs of one job are written where they belong, and need no other answer. */
export type Result = Joined | SampledLevels | EqualOfForm | Tallied | 'written'

type Tallied = WorkerTallies[keyof WorkerTallies]

/** Pairs of names, and of mothers' names, that are of one form. */
export interface EqualOfForm {
  names: number
  mothers: number
}

/** Jobs of the second round that look at the sample; they come first. */
export const sampleJobs = 8
/** Jobs that count equal names, one a form; they come next. */
export const formJobs = countedForms.length
/** Jobs that count the rows of whole lists, one a tally. */
export const tallyJobs = tallyNames.length
const jobsBefore = sampleJobs + formJobs + tallyJobs
/** Pairs of one job. */
const pairsOfJob = 8192

export function jobsOf(work: Work): number {
  if (work.round === 'join') return work.plans.length
  return jobsBefore + Math.ceil(work.pairs.left.length / pairsOfJob)
}

/** A way to do the jobs of one piece of work, one after the other; jobs may be left out. */
export function worker(work: Work): (job: number) => Result {
  const { a, b } = work.lists
  if (work.round === 'join') return (job) => runJoin(a, b, workerRules, work.plans[job]!)
  const { pairs, sample } = work
  const product = productOf(a, b)
  return (job) => {
    if (job < sampleJobs) return sampleLevels(work.lists, sample, job, sampleJobs)
    if (job < sampleJobs + formJobs) return countForm(work.lists, countedForms[job - sampleJobs]!)
    if (job < jobsBefore) return workerTallies[tallyNames[job - sampleJobs - formJobs]!](product)
    const from = (job - jobsBefore) * pairsOfJob
    comparePart(work.lists, pairs, from, Math.min(pairs.left.length, from + pairsOfJob))
    return 'written'
  }
}

function countForm({ a, b }: SharedLists, form: Form | null): EqualOfForm {
  const forms = new NameForms(a.names)
  const pairs = (field: typeof nameAt) => forms.pairsOf(columnOf(a, field), b && columnOf(b, field), form)
  return { names: pairs(nameAt), mothers: pairs(motherAt) }
}

function comparePart({ a, b }: SharedLists, pairs: Comparing, from: number, to: number): void {
  const found = b ?? a
  for (let p = from; p < to; p++) {
    const i = pairs.left[p]!
    const j = pairs.right[p]!
    pairs.patterns[p] = comparePattern(a, i, found, j)
    pairs.shared[p] = lastComparison.shared
    pairs.trusted[p] = nikTrusted(a, i) && nikTrusted(found, j) ? 1 : 0
  }
}
