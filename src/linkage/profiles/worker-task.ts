import { lastComparison } from '../compare/names.ts'
import { comparePattern } from '../compare/pattern.ts'
import { findCandidates } from '../index/candidates.ts'
import { productOf } from '../model/product.ts'
import type { Task } from '../model/task.ts'
import { termFrequency } from '../score/term-frequency.ts'
import type { Rows } from '../standardise/rows.ts'
import { workerRules } from './worker.ts'
import { workerFields } from './worker-fields.ts'
import { workerTotals } from './worker-totals.ts'

/** Matched pairs and pairs that the defaults are worth. */
const strength = { m: 30, u: 1e5 }

/** Lists of workers and participants made ready for the engine. With `b` null, pairs within `a`. */
export function workerTask(a: Rows, b: Rows | null): Task {
  const right = b ?? a
  return {
    left: a.keys.length,
    right: b?.keys.length ?? null,
    fields: workerFields,
    strength,
    candidates: () => findCandidates(a, b, workerRules),
    compare: (i, j) => comparePattern(a, i, right, j),
    shared: () => lastComparison.shared,
    totals: (patterns) => workerTotals(productOf(a, b), patterns),
    frequency: (learned) => termFrequency(a, b, learned),
  }
}
