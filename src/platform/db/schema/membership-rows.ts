import type { ColumnType } from 'kysely'
import type { Default, Json } from './columns.ts'

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
  taken_by: Default<string | null>
}

export interface LinkCalibrationRow {
  regency_code: string
  decisions: number
  maps: Json
  fitted_at: Date
}
