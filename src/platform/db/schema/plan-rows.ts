import type { Default, Json } from './columns.ts'

export interface PlanRow {
  regency_code: string
  id: string
  title: string
  fiscal_year: number
  asked: Json
  state: 'waiting' | 'working' | 'done' | 'blocked' | 'failed'
  made_by: string
  made_at: Date
  done_at: Default<Date | null>
  decree_id: Default<string | null>
  law_version: Default<string>
  lists_version: Default<number | null>
  as_of: Default<string | null>
  result: Default<unknown>
}

export interface PlanPickRow {
  regency_code: string
  plan_id: string
  worker_id: string
  village_code: string
  group_code: string
  continuing: boolean
  risk: string
  age: string
  source_id: string | null
  from_month: string | null
  months: number | null
  amount: number | null
  reason: string
  decile: number | null
}

export interface WelfareDecileRow {
  regency_code: string
  nik_index: string
  source: string
  decile: number
  as_of: string
  entered_by: string
  entered_at: Date
}
