/**
 * What a check may find about a person in a draft. `stop`: cannot be signed. `ask`: signed only with a reason written
 * down. `note`: worth knowing. Words of each are messages `decrees.finding.<code>`.
 */
export const findingLevels = {
  gone: 'stop',
  dead: 'stop',
  moved: 'stop',
  asn: 'stop',
  'over-age': 'stop',
  'nik-missing': 'stop',
  'nik-invalid': 'stop',
  'in-decree': 'stop',
  'forbidden-here': 'stop',
  'no-tariff': 'stop',
  'death-reported': 'ask',
  'over-age-member': 'ask',
  'home-unknown': 'ask',
  'nik-shared': 'ask',
  'employer-pays': 'ask',
  'other-pays': 'ask',
  'pays-self': 'ask',
  'in-review': 'ask',
  'group-differs': 'ask',
  'own-rule': 'ask',
  'birth-unknown': 'ask',
  'turns-65': 'note',
  unverified: 'note',
  continues: 'note',
} as const
export type FindingCode = keyof typeof findingLevels
export type FindingLevel = (typeof findingLevels)[FindingCode]
export const findingCodes = Object.keys(findingLevels) as [FindingCode, ...FindingCode[]]

/** At this age nobody is newly registered as a BPU (reference §1.2); who is a member already is a question for BPJS. */
export const ageNoLonger = 65
