import type { DedupeOptions, DedupeResult, LinkOptions, LinkResult, PersonRecord } from '../types.ts'
import type { PackedDecisions } from './pack-decisions.ts'

/** What the engine can be asked in a thread of its own. */
export type Question =
  | { dedupe: readonly PersonRecord[]; options: DedupeOptions }
  | {
      link: readonly [workers: readonly PersonRecord[], participants: readonly PersonRecord[]]
      options: LinkOptions
    }

/** What of the result is used: the rest need not be copied from thread to thread. */
export type Deduped = Pick<DedupeResult, 'clusters' | 'pairs' | 'review' | 'model'>

/** As a thread answers it: many small objects would take longer to copy than they took to find. */
export type PackedLinks = Omit<LinkResult, 'decisions'> & { decisions: PackedDecisions }

export type Answer<Q extends Question> = Q extends { dedupe: unknown } ? Deduped : PackedLinks
