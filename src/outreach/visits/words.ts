/** What a visit found; the letter is what is ticked on paper and typed (docs/guide-id/kunjungan.md). */
export const outcomes = [
  'registered',
  'wants',
  'refuses',
  'not-met',
  'moved',
  'dead',
  'wrong-person',
] as const
export type Outcome = (typeof outcomes)[number]

/** Why somebody refuses; words are messages `visits.refusal.<code>`. */
export const refusals = ['cannot-pay', 'no-need', 'no-trust', 'other'] as const
export type VisitRefusal = (typeof refusals)[number]

/** What the standing visits of somebody come to: none, one of the outcomes, or two that contradict each other. */
export const standings = ['', ...outcomes, 'conflict'] as const
export type Standing = (typeof standings)[number]

/** What keeps a visit from being written down; words are messages `visits.fault.<code>`. */
export const visitFaults = [
  'unknown',
  'closed',
  'outcome',
  'refusal-missing',
  'refusal-unfit',
  'day',
  'in-future',
  'before-campaign',
  'next-before',
  'note-number',
  'id-taken',
  'code',
  'code-check',
  'twice',
] as const
export type VisitFault = (typeof visitFaults)[number]
