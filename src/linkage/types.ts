/** A birth date or reference day, ISO `yyyy-mm-dd`. */
export type IsoDate = string

/**
 * One person as one list states them. `key` is the caller's own and unique within a list.
 * The engine sorts by it, so the order of the input never matters.
 */
export interface PersonRecord {
  key: string
  /** Digits as given, cleaned of apostrophes and spaces (see `cleanNik`); may have 15 or 17 digits. */
  nik: string | null
  /** True when the NIK came from a spreadsheet number cell, so its 16th digit was lost and shows as 0. */
  nikDamagedLast: boolean
  name: string
  /** A real calendar day. Leave an impossible date out (null); its text stays with the source record. */
  birthDate: IsoDate | null
  sex: 'L' | 'P' | null
  /** Kemendagri code, with or without dots: `73.16.01.2001`. */
  village: string | null
  mother: string | null
  kk?: string | null
}

/** The fields a decision can speak about, and every level each can have. Words come from the message files. */
export const levels = {
  /** How likely any two rows are one person before they are looked at. */
  prior: ['base-rate'],
  nik: ['equal', 'last-digit-lost', 'typo', 'serial-differs', 'two-typos', 'different', 'missing'],
  birthDate: [
    'equal',
    'equal-default',
    'swapped',
    'one-digit',
    'year-differs',
    'default-same-year',
    'two-parts',
    'by-nik',
    'different',
    'missing',
  ],
  name: ['exact', 'spelling', 'title', 'spacing', 'near', 'shortened', 'partial', 'different', 'missing'],
  sex: ['same', 'different', 'missing'],
  village: ['same', 'same-district', 'different', 'missing'],
  mother: ['same', 'similar', 'different', 'missing'],
} as const

export type Field = keyof typeof levels
export type Level = (typeof levels)[Field][number]

/** One reason: what was compared, how it came out, and what it is worth in bits (positive speaks for one person). */
export interface Part {
  field: Field
  level: Level
  bits: number
}

export type Status = 'registered' | 'review' | 'not-registered'

/** Why a decision is not simply taken from its weight. Stable codes; words come from the message files. */
export type ReviewReason =
  /** The evidence is neither strong nor weak. */
  | 'uncertain'
  /** Another candidate is within the margin. */
  | 'close-runner-up'
  /** Somebody with a stronger claim already has this participant. */
  | 'claimed-by-another'
  /** Equal NIK, but the name is another one. */
  | 'nik-equal-name-differs'
  /** Equal NIK and name, but the birth date is another one: father and son of one name? */
  | 'nik-equal-date-differs'
  /** Both NIK are well formed and different beyond a typing error. */
  | 'two-valid-niks'
  /** Looks like twins: same birth and place, another name or serial. */
  | 'maybe-twins'
  /** No NIK to compare, and name, date and place or mother do not all agree. */
  | 'no-nik-not-enough'
  /** Fits one member of a group of rows but contradicts another. */
  | 'group-contradiction'

export interface Decision {
  /** Key of the worker row. */
  worker: string
  /** Key of the participant row; null when not registered. */
  participant: string | null
  status: Status
  /** log2 odds that the two rows are one person, the sum of the bits of `parts`. 0 when there was no candidate. */
  weight: number
  /** Probability that this worker is that participant, other candidates considered; 0..1. */
  probability: number
  /** The next best participant, or for `not-registered` the best one that was refused ("why not"). */
  runnerUp: { participant: string; weight: number } | null
  /** Strongest statement first, `prior` last. For `not-registered` these are the parts of the refused candidate. */
  parts: Part[]
  /** Set when status is `review`. */
  reason: ReviewReason | null
}

/** One NIK written for two people: a fault in a list, never a match. */
export interface NikConflict {
  a: string
  b: string
  parts: Part[]
}

export interface LinkOptions {
  /** The day on which two-digit years are read; also recorded in the model. */
  asOf: IsoDate
  /** Weight (bits) from which a pair is accepted. */
  acceptWeight?: number
  /** Weight (bits) from which a pair below `acceptWeight` is shown to a person. */
  reviewWeight?: number
  /** A runner-up closer than this (bits) sends the decision to review. */
  marginBits?: number
  /** Threads to work in, this one among them; without it as many as pay. The answer is the same. */
  threads?: number
  /** A model learned before: m is taken from it and training is skipped for m; u and prior stay local. */
  model?: LinkModel
  /**
   * Pairs of keys a person has called two people. `linkLists`: [worker, participant], who then gets the next best;
   * `dedupe`: they and all that goes with them stay apart. Unknown keys are ignored.
   */
  apart?: readonly (readonly [string, string])[]
}

export interface DedupeOptions extends LinkOptions {
  /** Pairs of keys a person has called one. Stronger than any evidence, weaker than `apart`. Unknown keys are ignored. */
  together?: readonly (readonly [string, string])[]
}

/** m and u of one level: how often it occurs in pairs that are one person, and in pairs that are not. */
export interface LevelWeight {
  level: string
  m: number
  u: number
}

/** What was learned, plain JSON. */
export interface LinkModel {
  format: 1
  profile: string
  asOf: IsoDate
  /** Pairs in the whole cross product (or n(n-1)/2 for one list). */
  pairs: number
  /** Share of those pairs that are one person. */
  prior: number
  iterations: number
  /** Levels of the fields that stand alone: name, sex, village, mother. */
  fields: Record<'name' | 'sex' | 'village' | 'mother', LevelWeight[]>
  /** NIK and birth date are one joint comparison. */
  identity: { nik: string; birthDate: string; m: number; u: number }[]
}

export interface LinkStats {
  left: number
  right: number
  candidates: number
  /** Candidates by blocking rule (first rule that found the pair) and what its bucket cap left out. */
  blocking: { rule: string; candidates: number; cappedBuckets: number; cappedPairs: number }[]
  registered: number
  review: number
  notRegistered: number
  /** Sum of the probabilities, with its standard error: the number to report instead of a count of links. */
  expectedRegistered: number
  expectedRegisteredError: number
}

export interface LinkResult {
  /** One a worker, in the order of worker keys. */
  decisions: Decision[]
  nikConflicts: NikConflict[]
  model: LinkModel
  stats: LinkStats
}

/** Two rows that were taken, or may be taken, for one person. `a` < `b`. */
export interface DedupePair {
  a: string
  b: string
  weight: number
  probability: number
  parts: Part[]
}

export interface DedupeStats {
  records: number
  clusters: number
  candidates: number
  blocking: LinkStats['blocking']
}

export interface DedupeResult {
  /** Every record in exactly one cluster, alone or with others; keys sorted inside, clusters by their first key. */
  clusters: string[][]
  /** The links that made the clusters. */
  pairs: DedupePair[]
  /** Pairs in different clusters that a person should look at, strongest first. */
  review: (DedupePair & { reason: ReviewReason })[]
  /** One NIK, two people. */
  conflicts: NikConflict[]
  model: LinkModel
  stats: DedupeStats
}
