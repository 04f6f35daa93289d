import type { Day } from './calendar.ts'

/** Words for people, in both languages of the house. */
export interface Words {
  readonly id: string
  readonly en: string
}

/**
 * How sure we are of a figure. `verified`: read in a published text or file. `secondary`: known from practice,
 * not yet compared with the official text. `unverified`: an inference; used only when the regency chooses to.
 */
export type Confidence = 'verified' | 'secondary' | 'unverified'

/** A law, once: every citation points to one of these. */
export interface Instrument {
  /** As it is cited: `PP 82/2019`. */
  readonly id: string
  /** Official title, in Indonesian. */
  readonly title: string
  readonly inForceFrom: Day
  /** Instruments that changed it, by id. */
  readonly amendedBy?: readonly string[]
  readonly confidence: Confidence
}

/** Where in the law it stands. */
export interface Citation {
  readonly instrument: string
  /** As `Pasal 34 ayat (2)` or `Lampiran III`. */
  readonly pinpoint: string
}

const ranks: readonly Confidence[] = ['verified', 'secondary', 'unverified']

/** What a chain of figures is worth: its weakest. */
export function weakest(confidences: Iterable<Confidence>): Confidence {
  let rank = 0
  for (const confidence of confidences) rank = Math.max(rank, ranks.indexOf(confidence))
  return ranks[rank]!
}
