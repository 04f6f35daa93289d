export const kinds = ['death', 'pension-age', 'scholarship'] as const
export type UnclaimedKind = (typeof kinds)[number]
export const certainties = ['owed', 'perhaps', 'not-entitled'] as const
export type Certainty = (typeof certainties)[number]
export const unclaimedProgrammes = ['JKM', 'JP', 'JHT', 'BEASISWA'] as const
export type UnclaimedProgramme = (typeof unclaimedProgrammes)[number]

/** Why nothing sure is said, or why nothing is owed. Words of each are messages `unclaimed.reason.<code>`. */
export const reasonCodes = [
  'link-in-review',
  'link-not-proven',
  'standing-open',
  'death-unconfirmed',
  'not-seen-alive',
  'no-day',
  'arrears',
  'payment-alike',
  'payments-unknown',
  'after-lists',
  'law-open',
  'still-covered',
  'children-unknown',
  'two-days',
  'jkk-paid',
  'lapsed',
  'joined-after',
] as const
export type ReasonCode = (typeof reasonCodes)[number]
