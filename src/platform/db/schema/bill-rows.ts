import type { Default, Json } from './columns.ts'

export type BillState = 'made' | 'sent' | 'answered' | 'requested' | 'ordered' | 'paid' | 'withdrawn'
export type BillActKind =
  | 'made'
  | 'sent'
  | 'answered'
  | 'settled'
  | 'requested'
  | 'ordered'
  | 'paid'
  | 'received'
  | 'withdrawn'

export interface BillRow {
  regency_code: string
  id: string
  kind: 'regular' | 'correction'
  month: string
  source_id: string
  decree_id: string
  part: Default<number>
  corrects: Default<string | null>
  state: BillState
  due_on: string
  people: number
  amount: number
  contribution_code: Default<string>
  charged: Default<number | null>
  spp_number: Default<string>
  spp_on: Default<string | null>
  spm_number: Default<string>
  spm_on: Default<string | null>
  sp2d_number: Default<string>
  sp2d_on: Default<string | null>
  paid: Default<number | null>
  receipt_number: Default<string>
  receipt_on: Default<string | null>
  made_by: string
  made_at: Date
  answered_at: Default<Date | null>
}

export interface BillActRow {
  regency_code: string
  id: string
  bill_id: string
  kind: BillActKind
  by: string
  at: Date
  reason: Default<string>
}

export interface BillLineRow {
  regency_code: string
  bill_id: string
  line_id: string
  number: number
  month: string
  worker_id: string
  group_code: string
  district_code: string
  village_code: string
  amount: number
  answer: Default<'waiting' | 'accepted' | 'rejected'>
  reason_code: Default<string>
  reason: Default<string>
  charged: Default<number | null>
  paid: Default<number | null>
}

export interface BillRetryRow {
  regency_code: string
  line_id: string
  at: Date
  by: string
  reason: string
}

export interface BillRunRow {
  regency_code: string
  id: string
  from_month: string
  until_month: string
  source_id: Default<string | null>
  state: 'waiting' | 'running' | 'done' | 'failed'
  bills: Default<number>
  bills_done: Default<number>
  lines: Default<number>
  problem: Json<{ code: string; detail?: Record<string, string | number> } | null> | null
  asked_by: string
  asked_at: Date
  ended_at: Default<Date | null>
}

export interface BillProfileRow {
  regency_code: string
  id: string
  name: string
  columns: Json<{ heading: string; field: string; text?: string }[]>
  as_text: Default<boolean>
  saved_by: string
  saved_at: Date
  removed_at: Default<Date | null>
}
