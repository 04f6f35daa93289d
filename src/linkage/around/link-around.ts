import { bestPartners } from '../assign/best-partners.ts'
import { decideLinks, keepApart } from '../assign/decide-links.ts'
import { findCandidates } from '../index/candidates.ts'
import { workerRules } from '../profiles/worker.ts'
import { modelValues } from '../profiles/worker-model.ts'
import { Dictionary } from '../standardise/dictionary.ts'
import type { KeyedRows } from '../standardise/row-fields.ts'
import { standardiseRows } from '../standardise/rows.ts'
import type { LinkModel, LinkOptions, LinkResult, PersonRecord } from '../types.ts'
import { marks } from './dedupe-around.ts'
import { scoreAmong } from './score-among.ts'

export interface ListsAround {
  /** Keys of workers and participants that are new or changed, and of participants that are gone. */
  workers: ReadonlySet<string>
  participants: ReadonlySet<string>
  /** Of each worker the participants the last answer named: theirs, the one refused, the runner-up. */
  before: ReadonlyMap<string, readonly string[]>
}

/**
 * As `linkLists`, for the workers whom a change can concern: those that changed, those a changed participant could be,
 * and those who lay claim to the same participants. The answer speaks of them alone, and is the one that all workers
 * together would get by the same model.
 * Pure and deterministic. Throws when a key occurs twice within one list, or when the model was made for other levels.
 */
export function linkAround(
  workers: Iterable<PersonRecord>,
  participants: Iterable<PersonRecord>,
  around: ListsAround,
  options: LinkOptions & { model: LinkModel },
): Omit<LinkResult, 'model'> {
  const learned = modelValues(options.model)
  const dictionary = new Dictionary()
  const a = standardiseRows(workers, dictionary, options.asOf)
  const b = standardiseRows(participants, dictionary, options.asOf)
  const everyone = new Uint8Array(b.keys.length).fill(1)
  const scoreOf = (some: Uint8Array) => scoreAmong(a, b, learned, { left: some, right: everyone })

  const concerned = concernedFirst(a, b, around)
  const first = scoreOf(concerned)
  keepApart(first, a, b, options.apart)
  const claimed = new Set<string>(around.participants)
  for (const [i, { best }] of bestPartners(first, a, b).entries()) {
    if (concerned[i] === 0) continue
    if (best >= 0) claimed.add(b.keys[first.candidates.right[best]!]!)
    for (const participant of around.before.get(a.keys[i]!) ?? []) claimed.add(participant)
  }
  for (const worker of around.workers)
    for (const participant of around.before.get(worker) ?? []) claimed.add(participant)
  for (const [i, key] of a.keys.entries())
    if (around.before.get(key)?.some((participant) => claimed.has(participant))) concerned[i] = 1
  return decideLinks(a, b, scoreOf(concerned), options, concerned)
}

/** Workers who changed, or whom a participant who changed or left could be or was. */
function concernedFirst(
  a: KeyedRows,
  b: KeyedRows,
  { workers, participants, before }: ListsAround,
): Uint8Array {
  const concerned = marks(a, workers)
  const all = new Uint8Array(a.keys.length).fill(1)
  const { left } = findCandidates(a, b, workerRules, { left: all, right: marks(b, participants) })
  for (const i of left) concerned[i] = 1
  for (const [i, key] of a.keys.entries())
    if (before.get(key)?.some((participant) => participants.has(participant))) concerned[i] = 1
  return concerned
}
