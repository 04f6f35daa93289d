import type { ColumnType } from 'kysely'
import type { Default } from './columns.ts'

type JsonObject = ColumnType<unknown, string | undefined, string>

export interface RegistrationRow {
  regency_code: string
  id: string
  content_hash: string
  source_record_id: string
  worker_id: string
  outcome: 'joined' | 'in-doubt' | 'new'
  lists_version: number
  since: string | null
  findings: JsonObject
  registered_by: string
  registered_at: Date
  taken_back_by: Default<string | null>
  taken_back_at: Default<Date | null>
  taken_back_reason: Default<string | null>
}

export interface RecordKeyRow {
  regency_code: string
  source_record_id: string
  name_key: number | null
  keys: number[]
}

export interface LinkModelRow {
  regency_code: string
  purpose: 'duplicate' | 'membership'
  model: JsonObject
  names: number
  common_names: JsonObject
  lists_version: number
  learned_at: Date
}

export interface WorkerActRow {
  regency_code: string
  id: string
  kind: 'merge' | 'split'
  worker_id: string
  other_id: string
  reason: string
  model_learned_at: Date | null
  lists_version: number
  decided_by: string
  decided_at: Date
  undone_by: Default<string | null>
  undone_at: Default<Date | null>
  undone_reason: Default<string | null>
  undone_version: Default<number | null>
}

export interface WorkerActRecordRow {
  regency_code: string
  act_id: string
  source_record_id: string
  before_id: string
  after_id: string
}
