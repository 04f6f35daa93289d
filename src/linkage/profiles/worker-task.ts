import { sampleGrid } from '../model/grid.ts'
import { productOf } from '../model/product.ts'
import type { Task } from '../model/task.ts'
import { termFrequency } from '../score/term-frequency.ts'
import type { Rows } from '../standardise/row-fields.ts'
import { type ComparedPairs, comparedPairs } from '../threads/pairs.ts'
import { workerFields } from './worker-fields.ts'
import { workerTotals } from './worker-totals.ts'

/** Matched pairs and pairs that the defaults are worth. */
const strength = { m: 30, u: 1e5 }

/** Lists of workers and participants made ready for the engine. With `b` null, pairs within `a`. `threads`: this one among them. */
export function workerTask(a: Rows, b: Rows | null, threads?: number): Task {
  const product = productOf(a, b)
  const sample = sampleGrid(product)
  let found: ComparedPairs | null = null
  const pairs = () => {
    found ??= comparedPairs(a, b, sample, threads)
    return found
  }
  return {
    left: a.keys.length,
    right: b?.keys.length ?? null,
    fields: workerFields,
    strength,
    pairs,
    totals: (patterns) => workerTotals(product, sample.pairs, pairs(), patterns),
    frequency: (learned) => termFrequency(a, b, learned),
  }
}
