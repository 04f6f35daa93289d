import type { Default, Json } from './columns.ts'

export interface FullExportRow {
  regency_code: string
  id: string
  kind: 'people' | 'nik-faults' | 'bill'
  asked: Json
  as_of: string | null
  persons: number
  purpose: string
  reason: string
  language: 'id' | 'en'
  code: string
  asked_by: string
  asked_by_user: string
  asked_as: string
  asked_at: Date
  expires_at: Date
  verdict: 'approved' | 'refused' | null
  decided_by: string | null
  decided_by_user: string | null
  decided_as: string | null
  decided_at: Date | null
  decision_reason: string | null
  made_at: Date | null
  written: number | null
  file_hash: string | null
  file_key_sealed: Buffer | null
  available_until: Date | null
  failed_at: Date | null
  fetched_at: Date | null
  gone_at: Date | null
}

export interface KeyStepRow {
  step: string
  cursor: Json | null
  done: Default<boolean>
  rows: Default<number>
}

export interface AuditSeamRow {
  regency_code: string
  generation: number
  seq: number
  link: string
  mark: string
}

export interface RetentionChoiceRow {
  regency_code: string
  id: string
  subject: string
  days: number | null
  enabled: boolean | null
  reason: string
  chosen_by: string
  chosen_at: Date
}
