import type { FinancedGroup } from './scenario.ts'

export type ListKind =
  | 'village-workers'
  | 'office-workers'
  | 'participants'
  | 'dukcapil'
  | 'opensid'
  | 'sipp-new'
  | 'jkn'
export type OfficeKind = 'district' | 'village' | 'opd' | 'bpjs' | 'dukcapil' | 'employer' | 'other'

/** A file as an office sends it, and as what it is to be loaded. */
export interface TwinFile {
  /** Relative to the folder of the manifest. */
  path: string
  kind: ListKind
  office: string
  officeKind: OfficeKind
  listName: string
  asOf: string
  groupCode?: FinancedGroup
  /** Rows about people. */
  rows: number
  /** Errors made on purpose, by kind. */
  errors: Record<string, number>
}

/** What is true on the day, person by person; the figures of the program are measured against it. */
export interface TwinTruth {
  universe: number
  active: number
  uncovered: number
  financedByRegency: number
  arrears: number
  lapsed: number
  never: number
  activeDead: number
  activeMoved: number
  activeAsn: number
  activeNotOnLists: number
  /** People on worker lists who must not be counted: dead or moved and not active; all civil servants. */
  dead: number
  moved: number
  asn: number
  participants: number
  cards: number
  people: number
  activeBySegment: Record<string, number>
  financedByGroup: Record<string, number>
  claims: {
    workers: number
    amount: number
    financedAmount: number
    byProgramme: Record<string, { lines: number; amount: number }>
  }
}

/** Raised whenever the same options give other files, so that files of an older make are replaced. */
export const manifestVersion = 5

export interface TwinManifest {
  format: 'semesta-twin'
  version: typeof manifestVersion
  regencyCode: string
  regencyName: string
  asOf: string
  seed: number
  workers: number
  errorScale: number
  overlap: number
  /** In the order to load them. */
  files: TwinFile[]
  /** What BPJS paid out, as it tells it. */
  payments: { path: string; from: string; until: string; rows: number; errors: Record<string, number> }
  /** The list of BPJS Kesehatan, loaded only where it is asked for. */
  health: TwinFile
  truth: TwinTruth
}
