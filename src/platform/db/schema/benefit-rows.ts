import type { Default } from './columns.ts'

export interface BenefitImportRow {
  regency_code: string
  id: string
  file_name: string
  sha256: string
  from_day: string
  until_day: string
  rows: number
  amount: number
  skipped: Default<number>
  entered_by: string
  entered_at: Date
  undone_by: Default<string | null>
  undone_at: Default<Date | null>
  undone_reason: Default<string>
}

export interface BenefitPaymentRow {
  regency_code: string
  id: string
  import_id: string
  row_number: number
  content_key: string
  nth: number
  programme: 'JHT' | 'JKK' | 'JKM' | 'JP' | 'JKP' | 'BEASISWA'
  amount: number
  paid_on: string
  payer_kind: 'regency' | 'village' | 'employer' | 'self' | 'project' | 'other' | 'untold'
  name: string
  search: string
  birth_date: string | null
  kpj: string | null
  nik_index: string | null
  nik_sealed: Buffer | null
  nik_mask: string | null
  beneficiary: string
  found_by: Default<'nik' | 'kpj' | 'name' | 'none'>
  participant_id: Default<string | null>
  worker_id: Default<string | null>
  told_village: Default<string>
  district_code: Default<string>
  village_code: Default<string>
}

export interface UnclaimedEntitlementRow {
  regency_code: string
  id: string
  person_id: string
  kind: 'death' | 'pension-age' | 'scholarship'
  programme: 'JKM' | 'JP' | 'JHT' | 'BEASISWA'
  certainty: 'owed' | 'perhaps' | 'not-entitled'
  reasons: Default<string[]>
  worker_id: string | null
  participant_id: string | null
  name: string
  nik_mask: string | null
  district_code: Default<string>
  village_code: Default<string>
  group_code: Default<string>
  happened_on: string | null
  segment: string | null
  payer_kind: string | null
  covered_from: string | null
  covered_until: string | null
  expected: number | null
  lost: number | null
  expires_on: string | null
  opened_on: string
  seen_on: string
}

export interface UnclaimedRunRow {
  regency_code: string
  id: string
  as_of: string
  lists_version: number
  ran_at: Date
  owed: number
  perhaps: number
  not_entitled: number
}

export interface PaymentOpenRow {
  regency_code: string
  payment_id: string
  why: string
  claims: string[]
}

export interface PaymentMatchRow {
  regency_code: string
  id: string
  payment_id: string
  claim_id: string | null
  school_year_id: string | null
  act_id: string | null
  counted: Default<number>
  difference: Default<number>
  how: 'whole' | 'part' | 'told' | 'by-hand' | 'aside'
  matched_by: string
  matched_at: Date
  reason: Default<string>
}
