import type { ColumnType } from 'kysely'

/** jsonb columns: written as JSON text, read as values. */
export type Json<T = unknown> = ColumnType<T, string, string>
/** Columns with a default in the database. */
export type Default<T> = ColumnType<T, T | undefined, T>

export interface ProvinceRow {
  code: string
  name: string
}

export interface RegencyRow {
  code: string
  province_code: string
  name: string
}

export interface DistrictRow {
  code: string
  regency_code: string
  name: string
}

export interface VillageRow {
  code: string
  district_code: string
  regency_code: string
  name: string
  kind: 'desa' | 'kelurahan'
}

export interface SealingKeyRow {
  id: string
  first_used_at: Date
}

export interface TenantRow {
  regency_code: string
  lists_version: Default<number>
  linked_version: Default<number>
  lists_changed_at: Date | null
  linked_at: Date | null
  created_at: Date
}

export interface AppUserRow {
  id: string
  username: string
  password_hash: string
  display_name: string
  role: 'administrator'
  regency_code: string
  created_at: Date
}

export interface SessionRow {
  token_hash: string
  user_id: string
  created_at: Date
  expires_at: Date
}

export interface AuditRow {
  regency_code: string
  id: string
  at: Date
  actor: string
  action: string
  subject_kind: string
  subject_id: string
  reason: string | null
  detail: ColumnType<unknown, string | undefined, string>
}

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
  kind: 'village-workers' | 'office-workers' | 'participants' | 'dukcapil' | 'opensid' | 'sipp-new'
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
}

export interface SourceRecordRow {
  regency_code: string
  id: string
  list_id: string
  content_hash: string
  person_key: string
  role: 'worker' | 'resident' | 'participant' | 'verdict'
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
  verdict: 'match' | 'not-found' | 'mismatch' | 'dead' | 'moved' | 'duplicate' | null
  verdict_on: string | null
  wage: number | null
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

export interface ParticipantRow {
  regency_code: string
  id: string
  name: string
  search: string
  birth_date: string | null
  sex: string | null
  nik_index: string | null
  nik_sealed: Buffer | null
  nik_mask: string | null
  nik_status: string
  card_count: number
  standing: 'present' | 'dead' | 'moved'
  created_at: Date
  updated_at: Date
}

export interface MembershipRow {
  regency_code: string
  id: string
  participant_id: string
  source_record_id: string
  kpj: string | null
  segment: string
  programmes: string[]
  payer_kind: string
  payer_name: string | null
  group_code: string | null
  covered_from: string
  covered_until: string
  member_status: string | null
}

export interface WorkerMatchRow {
  regency_code: string
  worker_id: string
  participant_id: string
  status: 'registered' | 'review'
  decided_by: 'engine' | 'person'
  weight: number | null
  probability: number | null
  runner_up: string | null
  runner_up_weight: number | null
  reasons: ColumnType<unknown, string | undefined, string>
  chance: Default<number | null>
  chance_error: Default<number | null>
}

export interface MatchRefusedRow {
  regency_code: string
  worker_id: string
  participant_id: string
  weight: number
  probability: number
  chance: number
  chance_error: number
  reasons: ColumnType<unknown, string | undefined, string>
}

export interface LinkCalibrationRow {
  regency_code: string
  decisions: number
  maps: Json
  fitted_at: Date
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
}

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

export interface OfficialTotalRow {
  regency_code: string
  id: string
  indicator: 'universe' | 'active' | 'target'
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

export interface Schema {
  province: ProvinceRow
  regency: RegencyRow
  district: DistrictRow
  village: VillageRow
  sealing_key: SealingKeyRow
  tenant: TenantRow
  app_user: AppUserRow
  session: SessionRow
  audit: AuditRow
  office: OfficeRow
  list: ListRow
  import: ImportRow
  source_record: SourceRecordRow
  import_row: ImportRowRow
  worker: WorkerRow
  worker_source: WorkerSourceRow
  nik_registry: NikRegistryRow
  participant: ParticipantRow
  membership: MembershipRow
  worker_match: WorkerMatchRow
  match_refused: MatchRefusedRow
  link_calibration: LinkCalibrationRow
  review: ReviewRow
  review_decision: ReviewDecisionRow
  coverage_person: CoveragePersonRow
  coverage_cell: CoverageCellRow
  coverage_snapshot: CoverageSnapshotRow
  official_total: OfficialTotalRow
  law_choice: LawChoiceRow
}
