import type { ColumnType } from 'kysely'
import type { Default } from './columns.ts'

export interface WasteFindingRow {
  regency_code: string
  id: string
  person_id: string
  kind: string
  payer: string
  worker_id: string | null
  participant_id: string | null
  name: string
  nik_mask: string | null
  district_code: Default<string>
  village_code: Default<string>
  group_code: Default<string>
  evidence: ColumnType<Record<string, string | number | null>, string | undefined, string>
  monthly: number | null
  months_lost: Default<number>
  lost: number | null
  state: Default<'open' | 'in-work' | 'resolved' | 'no-fault'>
  state_reason: Default<string>
  state_by: Default<string | null>
  state_at: Default<Date | null>
  opened_on: string
  seen_on: string
  closed_on: Default<string | null>
}

export interface WasteRunRow {
  regency_code: string
  id: string
  as_of: string
  lists_version: number
  ran_at: Date
  found: number
  opened: number
  closed: number
}

export interface LapseCellRow {
  regency_code: string
  id: string
  payer: string
  segment: string
  group_code: string
  village_code: string
  covered_until: string
  decree_until: string | null
  in_row: number
  people: number
}

export interface WaitingPersonRow {
  regency_code: string
  id: string
  worker_id: string
  group_code: string
  asked_by: string
  asked_on: string
  decile: number | null
  note: Default<string>
  entered_by: string
  entered_at: Date
  closed_by: Default<string | null>
  closed_at: Default<Date | null>
  closed_reason: Default<string | null>
}
