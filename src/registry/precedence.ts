import type { ListKind } from './api.ts'

/** What can speak for one value over another of the same field; each is a higher-is-better score. */
export type Criterion =
  /** Disdukcapil answered a question about this very person with it; the latest answer first. */
  | 'answered'
  /** The person asked for it at a desk and it was granted (docs/adr/0022); the latest first. */
  | 'by-request'
  /** A well-formed NIK over a damaged, an invalid and a missing one. */
  | 'nik-status'
  /** Agrees with more birth dates said of the person. */
  | 'nik-fits-dates'
  /** Agrees with the NIK that was chosen. */
  | 'fits-nik'
  /** Not 1 January, 1 July or 31 December, which are typed when the day is not known. */
  | 'not-default-date'
  /** Said by more records. */
  | 'agreed'
  /** Said by a list of people who work, not by a population list. */
  | 'says-work'
  /** The closer the office is to the civil registry. */
  | 'official'
  /** More letters once titles are gone: fewer initials. */
  | 'spelled-out'
  /** Words written in full: Muhammad, not Muh. */
  | 'unabbreviated'
  | 'group-order'
  /** The later list. */
  | 'latest'

/** Which value stands when lists differ: the first criterion that tells two apart decides. */
export const precedence = {
  nik: ['answered', 'nik-status', 'nik-fits-dates', 'agreed', 'official', 'latest'],
  birthDate: ['by-request', 'fits-nik', 'not-default-date', 'agreed', 'official', 'latest'],
  sex: ['by-request', 'fits-nik', 'agreed', 'official', 'latest'],
  name: ['by-request', 'agreed', 'spelled-out', 'unabbreviated', 'official', 'latest'],
  motherName: ['by-request', 'agreed', 'spelled-out', 'unabbreviated', 'official', 'latest'],
  villageCode: ['by-request', 'official', 'agreed', 'latest'],
  occupation: ['by-request', 'says-work', 'official', 'latest'],
  segment: ['says-work', 'agreed', 'latest'],
  groupCode: ['says-work', 'group-order', 'latest'],
} as const satisfies Record<string, readonly Criterion[]>

export type ChosenField = keyof typeof precedence

export const officialRank: Record<ListKind, number> = {
  dukcapil: 5,
  opensid: 4,
  'village-workers': 3,
  registration: 3,
  correction: 3,
  'office-workers': 2,
  'sipp-new': 1,
  participants: 0,
  jkn: 0,
  'village-deaths': 0,
  'hospital-cases': 0,
  'police-accidents': 0,
  'reported-deaths': 0,
}

/** A person in several groups counts in the first of these: where the regency itself is the employer comes first. */
export const groupOrder = ['non-asn', 'perangkat-desa', 'keagamaan', 'kader', 'rentan']

export const defaultDays = ['-01-01', '-07-01', '-12-31']
