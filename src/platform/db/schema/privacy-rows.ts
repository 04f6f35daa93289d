import type { Default } from './columns.ts'

export interface NumberCounterRow {
  regency_code: string
  kind: string
  last: number
}

export interface DataRequestRow {
  regency_code: string
  id: string
  number: string
  kind: 'information' | 'correction' | 'deletion' | 'objection'
  worker_id: string | null
  asked_by: 'self' | 'proxy'
  identity: 'ktp' | 'kk' | 'ikd' | 'proxy-letter' | 'known'
  told_sealed: Buffer
  content_hash: string
  received_at: Date
  due_at: Date
  recorded_by: string
  recorded_at: Date
  owner: Default<string | null>
  outcome: Default<'done' | 'refused' | null>
  decided_by: Default<string | null>
  decided_at: Default<Date | null>
  answer_sealed: Default<Buffer | null>
}

export interface DataCorrectionRow {
  regency_code: string
  id: string
  request_id: string | null
  worker_id: string
  records: string[]
  fields: string[]
  lists_version: number
  made_by: string
  made_at: Date
  undone_by: Default<string | null>
  undone_at: Default<Date | null>
  undone_reason: Default<string | null>
}

export interface IncidentRow {
  regency_code: string
  id: string
  number: string
  found_at: Date
  due_at: Date
  opened_by: string
  opened_at: Date
  closed_by: Default<string | null>
  closed_at: Default<Date | null>
}

export interface IncidentEntryRow {
  regency_code: string
  incident_id: string
  seq: number
  kind: 'opened' | 'changed' | 'told-agency' | 'told-subjects' | 'closed' | 'reopened'
  content_sealed: Buffer
  print: string
  written_by: string
  written_at: Date
}

export interface ListPurposeRow {
  regency_code: string
  list_id: string
  seq: number
  purpose: string
  basis: 'consent' | 'contract' | 'legal-duty' | 'vital-interest' | 'public-task' | 'legitimate-interest'
  agreement: string | null
  agreement_on: string | null
  reason: string | null
  set_by: string
  set_at: Date
}

export interface PrivacyContactRow {
  regency_code: string
  officer: string
  office: string
  contact: string
  address: string
  set_by: string
  set_at: Date
}
