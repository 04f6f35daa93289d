import type { Default, Json } from './columns.ts'

export interface ClaimFindingRow {
  regency_code: string
  id: string
  event_id: string
  kind: string
  severity: number
  evidence: Json
  print: string
  state: Default<'open' | 'explained' | 'confirmed'>
  state_reason: Default<string>
  state_by: Default<string | null>
  state_at: Default<Date | null>
  told_on: Default<string | null>
  decided_print: Default<string | null>
  opened_on: string
  seen_on: string
  closed_on: Default<string | null>
  reopened_on: Default<string | null>
}

export interface ClaimFindingRunRow {
  regency_code: string
  id: string
  ran_at: Date
  lists_version: number
  found: number
  opened: number
  closed: number
  reopened: number
}

export interface ClaimReminderRow {
  regency_code: string
  id: string
  kind: string
  subject_id: string
  stage: string
  due_on: string
  event_id: string
  village_code: string
  district_code: string
  told_on: string
  closed_on: Default<string | null>
  put_off_until: Default<string | null>
  put_off_reason: Default<string>
  put_off_by: Default<string | null>
  put_off_at: Default<Date | null>
}
