import type { Default } from './columns.ts'

export interface CoveragePersonRow {
  regency_code: string
  person_id: string
  worker_id: string | null
  participant_id: string | null
  name: string
  search: string
  birth_date: string | null
  sex: string | null
  nik_index: string | null
  nik_mask: string | null
  nik_valid: boolean
  village_code: string
  district_code: string
  segment: string
  group_code: string
  occupation: string | null
  standing: 'present' | 'dead' | 'moved' | 'asn'
  protection: 'active' | 'arrears' | 'lapsed' | 'none' | 'review'
  covered_until: string | null
  payer_kind: string | null
  financed: boolean
  list_count: number
}

export interface CoverageCellRow {
  regency_code: string
  as_of: string
  district_code: string
  village_code: string
  segment: string
  group_code: string
  universe: number
  active: number
  uncovered: number
  arrears: number
  lapsed: number
  never: number
  to_review: number
  financed: number
  without_valid_nik: number
  dead: number
  moved: number
  asn: number
  active_dead: number
  active_moved: number
  active_not_on_lists: number
  expected_uncovered: Default<number | null>
  uncovered_variance: Default<number | null>
  uncovered_error: Default<number | null>
  expected_on_lists: Default<number | null>
  on_lists_variance: Default<number | null>
  on_lists_error: Default<number | null>
}

export interface CoverageSnapshotRow {
  regency_code: string
  as_of: string
  lists_version: number
  computed_at: Date
  participants_rows: number
  participants_people: number
  list_rows: Default<number | null>
  rejected_rows: Default<number | null>
}

/** `print` comes as text: it is only ever compared. */
export interface CoveragePrintRow {
  regency_code: string
  person_id: string
  district_code: string
  print: string
}

export interface OfficialTotalRow {
  regency_code: string
  id: string
  indicator: 'universe' | 'active' | 'target' | 'population'
  segment: 'ALL' | 'PU' | 'BPU' | 'JAKON'
  as_of: string
  value: number
  source: string
  note: string | null
  entered_by: string
  entered_at: Date
  withdrawn_at: Date | null
  withdrawn_by: string | null
}

export interface LawChoiceRow {
  regency_code: string
  id: string
  kind: 'figure' | 'reading'
  subject: string
  option: string
  reason: string
  chosen_by: string
  chosen_at: Date
}

export interface NikFaultRow {
  regency_code: string
  kind: 'shared' | 'double' | 'correction'
  key: string
  place: number
  person_id: string
  record_id: string
  records: string[]
}
