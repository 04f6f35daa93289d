import { dedupe } from '../dedupe.ts'
import { linkLists } from '../link-lists.ts'
import type { DedupeOptions, LinkOptions, LinkResult, PersonRecord } from '../types.ts'
import { askEngine } from './engines.ts'
import { unpackDecisions } from './pack-decisions.ts'
import type { Deduped } from './questions.ts'

export type { Deduped }

/** For fewer rows than these a thread costs more than it saves. */
const worthAThread = 5000

/** As `dedupe`, in a thread of its own when there is much to compare. */
export async function dedupeAside(
  records: readonly PersonRecord[],
  options: DedupeOptions,
): Promise<Deduped> {
  return records.length < worthAThread ? dedupe(records, options) : askEngine({ dedupe: records, options })
}

/** As `linkLists`, in a thread of its own when there is much to compare. */
export async function linkAside(
  workers: readonly PersonRecord[],
  participants: readonly PersonRecord[],
  options: LinkOptions,
): Promise<LinkResult> {
  if (workers.length + participants.length < worthAThread) return linkLists(workers, participants, options)
  const { decisions, ...rest } = await askEngine({ link: [workers, participants], options })
  return { ...rest, decisions: unpackDecisions(decisions) }
}
