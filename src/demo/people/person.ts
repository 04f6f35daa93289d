import type { Day, Month } from '../dates.ts'
import type { FinancedGroup, Protection, Role, Standing } from '../scenario.ts'
import type { Village } from '../villages.ts'
import type { Sex } from './names.ts'
import type { Trap } from './namesakes.ts'
import type { Occupation } from './occupations.ts'

export interface Membership {
  kpj: string
  segment: 'PU' | 'BPU' | 'JAKON'
  programmes: string
  payer: 'regency' | 'employer' | 'self' | 'project'
  payerNumber: string
  payerName: string
  group: FinancedGroup | null
  first: Month
  last: Month
}

export interface Household {
  kk: string
  members: Body[]
}

/** Someone who lives (or lived) in a village: all that is true of the person before work comes into it. */
export interface Body {
  name: string
  sex: Sex
  birth: Day
  nik: string
  birthPlace: string
  mother: string
  father: string
  place: 'head' | 'spouse' | 'child'
  household: Household
  hamlet: string
  rt: number
  phone: string
  /** Made the pilgrimage: lists add H. or Hj. at will. */
  pilgrim: boolean
  /** Made to be taken for somebody else, and why. */
  trap: Trap | null
}

export interface Person extends Body {
  id: string
  village: Village
  role: Role
  standing: Standing
  standingOn: Day | null
  protection: Protection
  /** Belongs to the universe of workers. */
  worker: boolean
  financed: FinancedGroup | null
  occupation: Occupation
  /** A second trade, if any; then lists may disagree on the occupation. */
  otherTrade: Occupation | null
  memberships: Membership[]
  on: Appearances
}

/** The worker lists a person stands on. */
export interface Appearances {
  village: boolean
  office: boolean
  farmers: boolean
  newHire: boolean
  /** The register of a village that runs OpenSID. */
  register: boolean
}
