/** An office that must look; words are messages `findings.owner.<owner>`. */
export const owners = ['manpower', 'branch', 'dukcapil'] as const
type Owner = (typeof owners)[number]

/**
 * What does not hang together in a case. Words of each are messages `findings.kind.<kind>`, what explains it lawfully and
 * what to do `findings.act.<kind>`. None of them refuses anything.
 */
export const findingKinds = {
  'two-deaths': 'manpower',
  'death-day': 'dukcapil',
  'paid-before': 'branch',
  'alive-after': 'manpower',
  'before-membership': 'branch',
  'just-joined': 'branch',
  'shared-account': 'branch',
  'same-paper': 'branch',
  'looks-alike': 'branch',
  'bare-accident': 'manpower',
  'heir-age': 'manpower',
  'heir-dead': 'manpower',
  'heir-often': 'manpower',
  'shared-phone': 'manpower',
  'same-teller': 'manpower',
} as const satisfies Record<string, Owner>
export type FindingKind = keyof typeof findingKinds
export const findingKindNames = Object.keys(findingKinds) as [FindingKind, ...FindingKind[]]

/** What became of a finding; words are messages `findings.state.<state>`. */
export const findingStates = ['open', 'explained', 'confirmed'] as const
export type FindingState = (typeof findingStates)[number]

/** A row a finding stands on; words are messages `findings.row.<what>`. */
export const rowKinds = [
  'case',
  'list',
  'register',
  'registration',
  'card',
  'account',
  'paper',
  'heir',
  'payment',
  'missing',
] as const

/** From when on something is worth a look. Choices of this program, not law: the law knows no such measures. */
export const measures = {
  /** Days a list may trail behind what happened, and two offices may differ over a day of death. */
  listsTrail: 31,
  /** Days of membership below which a death is looked at; JKM itself asks for no suspicion. */
  justJoined: 30,
  /** Years below which nobody is a parent, and days after a death in which a child of the dead may be born. */
  youngestParent: 12,
  bornAfter: 300,
  /** Days within which several cases count as together. */
  together: 365,
  /** Families that share a telephone; cases told by one relative. */
  families: 3,
  /** Of 64 bits, how many may differ between pictures that look alike. */
  lookBits: 2,
} as const
