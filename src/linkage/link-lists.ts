import { decideLinks } from './assign/decide-links.ts'
import { learnAndScore } from './model/learn.ts'
import { modelValues, toModel } from './profiles/worker-model.ts'
import { workerTask } from './profiles/worker-task.ts'
import { Dictionary } from './standardise/dictionary.ts'
import { standardiseRows } from './standardise/rows.ts'
import type { LinkOptions, LinkResult, PersonRecord } from './types.ts'

/**
 * Decide for each worker whether they are on the participant list.
 * Pure and deterministic: the same rows in any order give the same result.
 * Throws when a key occurs twice within one list.
 */
export function linkLists(
  workers: Iterable<PersonRecord>,
  participants: Iterable<PersonRecord>,
  options: LinkOptions,
): LinkResult {
  const dictionary = new Dictionary()
  const a = standardiseRows(workers, dictionary, options.asOf)
  const b = standardiseRows(participants, dictionary, options.asOf)
  const scored = learnAndScore(
    workerTask(a, b, options.threads),
    options.model && modelValues(options.model).m,
  )
  return {
    ...decideLinks(a, b, scored, options),
    model: toModel(scored.learned, options.asOf, scored.pairs),
  }
}
