import type { Default, Json } from './columns.ts'

export type ClaimEventKind =
  | 'death'
  | 'accident'
  | 'disease'
  | 'disability'
  | 'pension-age'
  | 'lost-job'
  | 'stopped-work'
  | 'left-country'
export type ClaimProgramme = 'JKK' | 'JKM' | 'JHT' | 'JP' | 'JKP' | 'BEASISWA'
export type ClaimState =
  | 'reported'
  | 'collecting'
  | 'complete'
  | 'submitted'
  | 'decided'
  | 'appealed'
  | 'paid'
  | 'closed'
  | 'withdrawn'
export type ClaimOutcome = 'approved' | 'partly' | 'refused'

export interface ClaimEventRow {
  regency_code: string
  id: string
  number: string
  kind: ClaimEventKind
  happened_on: string
  cause: 'work' | 'not-work' | 'unknown'
  told_by: 'village' | 'office' | 'employer' | 'hospital' | 'family' | 'list'
  name: string
  birth_date: string | null
  sex: string | null
  village_code: string
  district_code: string
  nik_index: string | null
  nik_sealed: Buffer | null
  nik_mask: string | null
  told_sealed: Buffer
  content_hash: string
  person_id: string | null
  linked_by: string | null
  linked_at: Date | null
  reasons: Json
  candidates: Json<string[]>
  known_on: string
  reported_to_bpjs_on: Default<string | null>
  kk1_on: Default<string | null>
  kk2_on: Default<string | null>
  kk3_on: Default<string | null>
  reported_by: string
  reported_at: Date
  withdrawn_by: Default<string | null>
  withdrawn_at: Default<Date | null>
  withdrawn_reason: Default<string | null>
}

export interface ClaimEventTellingRow {
  regency_code: string
  event_id: string
  import_id: string
  source_record_id: string
  sheet: string
  row_number: number
  happened_on: string
  said_sealed: Buffer
  made: boolean
  told_at: Date
}

export interface ClaimRow {
  regency_code: string
  id: string
  number: string
  event_id: string
  person_id: string
  programme: ClaimProgramme
  state: ClaimState
  outcome: Default<ClaimOutcome | null>
  village_code: string
  district_code: string
  payer_kind: string
  facts_sealed: Default<Buffer | null>
  expected: Default<number | null>
  expected_outcome: Default<string | null>
  frozen_sealed: Default<Buffer | null>
  frozen_at: Default<Date | null>
  bpjs_number: Default<string>
  submitted_on: Default<string | null>
  decided_on: Default<string | null>
  decided: Default<number | null>
  decided_sealed: Default<Buffer | null>
  paid: Default<number>
  paid_on: Default<string | null>
  owner: Default<string | null>
  due_on: Default<string | null>
  state_since: Date
  stuck_code: Default<string | null>
  stuck_reason: Default<string | null>
  stuck_sealed: Default<Buffer | null>
  stuck_since: Default<Date | null>
  expires_on: Default<string | null>
  made_by: string
  made_at: Date
}

export interface ClaimActRow {
  regency_code: string
  id: string
  claim_id: string
  seq: number
  kind: string
  state: ClaimState
  by: string
  at: Date
  reason: Default<string>
  reason_sealed: Default<Buffer | null>
  detail: Json<Record<string, string | number | null>>
}

export interface ClaimHeirRow {
  regency_code: string
  id: string
  event_id: string
  relation: string
  alive: boolean
  born_on: string | null
  schooling: Json | null
  told_sealed: Buffer
  account_index: string | null
  account_mask: string | null
  account_holds: boolean | null
  entered_by: string
  entered_at: Date
  removed_at: Default<Date | null>
}

export interface ClaimDocumentRow {
  regency_code: string
  id: string
  event_id: string
  kind: string
  heir_id: string | null
  sha256: string
  came_as: string
  look: Default<string | null>
  form: 'pdf' | 'jpg' | 'png'
  bytes: number
  pages: number
  state: 'received' | 'accepted' | 'returned' | 'removed'
  state_by: string
  state_at: Date
  state_reason: Default<string>
  uploaded_by: string
  uploaded_at: Date
}

export interface ClaimFamilyCodeRow {
  regency_code: string
  event_id: string
  code_hash: string
  birth_date: string
  made_by: string
  made_at: Date
  expires_at: Date
  ended_at: Default<Date | null>
}

export interface ClaimSchoolYearRow {
  regency_code: string
  id: string
  claim_id: string
  heir_id: string
  school_year: string
  level: string
  amount: number
  state: 'planned' | 'proven' | 'claimed' | 'paid' | 'ended'
  proof_id: string | null
  claimed_on: string | null
  payment_id: string | null
  paid_on: string | null
  paid: number | null
  end_reason: 'age' | 'married' | 'works' | 'left-school' | 'died' | null
  by: string
  at: Date
}

export interface ClaimLetterRow {
  regency_code: string
  id: string
  number: string
  kind: 'owed' | 'receipt' | 'cover' | 'refusal'
  event_id: string
  claim_id: string | null
  written_on: string
  office: string
  code_hash: string
  content_sealed: Buffer
  print: string
  made_by: string
  made_at: Date
}
