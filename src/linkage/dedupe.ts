import { groupRows } from './assign/group-rows.ts'
import { learnAndScore } from './model/learn.ts'
import { modelValues, toModel } from './profiles/worker-model.ts'
import { workerTask } from './profiles/worker-task.ts'
import { Dictionary } from './standardise/dictionary.ts'
import { standardiseRows } from './standardise/rows.ts'
import type { DedupeOptions, DedupeResult, PersonRecord } from './types.ts'

/**
 * Find the rows of one pooled set of lists that are one person.
 * Conservative: what is not clear stays apart and goes to review.
 * Pure and deterministic: the same rows in any order give the same result.
 * Throws when a key occurs twice.
 */
export function dedupe(records: Iterable<PersonRecord>, options: DedupeOptions): DedupeResult {
  const dictionary = new Dictionary()
  const rows = standardiseRows(records, dictionary, options.asOf)
  const scored = learnAndScore(
    workerTask(rows, null, options.threads),
    options.model && modelValues(options.model).m,
  )
  return {
    ...groupRows(rows, scored, options),
    model: toModel(scored.learned, options.asOf, scored.pairs),
  }
}
