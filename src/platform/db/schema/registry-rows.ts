import type { ColumnType } from 'kysely'
import type { Default, Json } from './columns.ts'
import type { JknSegment } from './jkn-rows.ts'

export interface OfficeRow {
  regency_code: string
  id: string
  name: string
  kind: 'district' | 'village' | 'opd' | 'bpjs' | 'dukcapil' | 'employer' | 'other'
  created_at: Date
}

export interface ListRow {
  regency_code: string
  id: string
  office_id: string
  kind:
    | 'village-workers'
    | 'office-workers'
    | 'participants'
    | 'dukcapil'
    | 'opensid'
    | 'sipp-new'
    | 'registration'
    | 'correction'
    | 'jkn'
    | 'village-deaths'
    | 'hospital-cases'
    | 'police-accidents'
    | 'reported-deaths'
  name: string
  group_code: string | null
  mapping: Json | null
  created_at: Date
}

export interface ImportRow {
  regency_code: string
  id: string
  list_id: string
  as_of: string
  file_name: string
  file_hash: string
  file_bytes: number
  status: 'staging' | 'staged' | 'committed' | 'undone' | 'cancelled' | 'refused'
  layout: Json | null
  counts: ColumnType<unknown, string | undefined, string>
  problem: Json | null
  rows_read: Default<number>
  rows_expected: number | null
  replaces_import_id: string | null
  created_by: string
  created_at: Date
  committed_at: Date | null
  undone_at: Date | null
  undone_by: string | null
  additive: Default<boolean>
  file_gone_at: Default<Date | null>
  rows_gone_at: Default<Date | null>
}

export interface SourceRecordRow {
  regency_code: string
  id: string
  list_id: string
  content_hash: string
  person_key: string
  role: 'worker' | 'resident' | 'participant' | 'verdict' | 'jkn' | 'event'
  name: string
  birth_date: string | null
  birth_text: string | null
  birth_place: string | null
  sex: 'L' | 'P' | null
  mother_name: string | null
  father_name: string | null
  address: string | null
  village_code: string | null
  village_text: string | null
  nik_index: string | null
  nik_sealed: Buffer | null
  nik_mask: string | null
  nik_status: 'valid' | 'damaged-last-digit' | 'invalid' | 'missing'
  kk_index: string | null
  phone_sealed: Buffer | null
  occupation: string | null
  employer: string | null
  group_code: string | null
  segment: 'PU' | 'BPU' | 'JAKON' | null
  is_asn: Default<boolean>
  kpj: string | null
  programmes: string[] | null
  payer_kind: 'regency' | 'village' | 'employer' | 'self' | 'project' | 'other' | null
  payer_name: string | null
  covered_from: string | null
  covered_until: string | null
  member_status: string | null
  verdict:
    | 'match'
    | 'corrected'
    | 'not-found'
    | 'mismatch'
    | 'dead'
    | 'moved'
    | 'duplicate'
    | 'by-request'
    | null
  verdict_on: string | null
  wage: number | null
  question: Default<string | null>
  jkn_segment: Default<JknSegment | null>
  jkn_class: Default<number | null>
  jkn_active: Default<boolean | null>
  jkn_status_on: Default<string | null>
  event_kind: Default<'death' | 'accident' | null>
  happened_on: Default<string | null>
  event_sealed: Default<Buffer | null>
  created_at: Date
}

export interface ImportRowRow {
  regency_code: string
  import_id: string
  row_number: number
  sheet: Default<string>
  source_record_id: string | null
  change: 'new' | 'changed' | 'unchanged' | 'rejected'
  issues: ColumnType<unknown, string | undefined, string>
}

export interface WorkerRow {
  regency_code: string
  id: string
  name: string
  search: string
  birth_date: string | null
  sex: 'L' | 'P' | null
  mother_name: string | null
  village_code: string | null
  district_code: string | null
  occupation: string | null
  segment: string | null
  group_code: string | null
  nik_index: string | null
  nik_sealed: Buffer | null
  nik_mask: string | null
  nik_status: string
  standing: 'present' | 'dead' | 'moved' | 'asn' | 'not-a-worker'
  standing_on: string | null
  provenance: ColumnType<unknown, string | undefined, string>
  list_count: Default<number>
  created_at: Date
  updated_at: Date
}

export interface WorkerSourceRow {
  regency_code: string
  source_record_id: string
  worker_id: string
  decided_by: 'engine' | 'person'
  weight: number | null
  reasons: ColumnType<unknown, string | undefined, string>
}

export interface NikRegistryRow {
  nik_index: string
  regency_code: string
  worker_id: string
}

export interface NikQuestionRow {
  regency_code: string
  code: string
  nik_index: string
  records: string[]
  asked_by: string
  asked_at: Date
}

export interface ReviewRow {
  regency_code: string
  id: string
  kind: 'membership' | 'duplicate'
  left_id: string
  right_id: string
  weight: number
  probability: number
  reasons: ColumnType<unknown, string | undefined, string>
  why: string
  priority: number
  created_at: Date
  sample: Default<'accepted' | 'refused' | null>
}

export interface ReviewDecisionRow {
  regency_code: string
  id: string
  kind: string
  left_id: string
  right_id: string
  verdict: 'same' | 'different'
  decided_by: string
  decided_at: Date
  undone_by: string | null
  undone_at: Date | null
  lists_version: Default<number | null>
  act_id: Default<string | null>
  undone_act_id: Default<string | null>
}

export interface ReviewOpinionRow {
  regency_code: string
  id: string
  kind: 'membership' | 'duplicate'
  left_id: string
  right_id: string
  round: number
  part: 'sole' | 'first' | 'second' | 'arbiter' | 'administrator'
  verdict: 'same' | 'different' | 'withdrawn'
  reason: string | null
  given_by: string
  given_at: Date
  model_version: string | null
}

export interface ReportedDeathRow {
  regency_code: string
  id: string
  event_id: string
  person_id: string
  died_on: string
  told_by: 'village' | 'office' | 'employer' | 'hospital' | 'family' | 'list'
  reported_by: string
  reported_at: Date
  record_id: Default<string | null>
  records: Default<string[]>
  lists_version: Default<number | null>
  confirmed_by: Default<string | null>
  confirmed_at: Default<Date | null>
  confirmed_reason: Default<string | null>
  taken_back_by: Default<string | null>
  taken_back_at: Default<Date | null>
  taken_back_reason: Default<string | null>
}
