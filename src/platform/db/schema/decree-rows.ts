import type { ColumnType } from 'kysely'
import type { Default } from './columns.ts'

export interface DecreeRow {
  regency_code: string
  id: string
  amends: Default<string | null>
  title: string
  from_month: string
  until_month: string
  state: 'draft' | 'submitted' | 'checked' | 'signed' | 'withdrawn'
  number: Default<string>
  signed_on: Default<string | null>
  print: Default<string>
  made_by: string
  made_at: Date
}

export interface DecreeActRow {
  regency_code: string
  id: string
  decree_id: string
  kind: 'made' | 'submitted' | 'returned' | 'checked' | 'signed' | 'withdrawn' | 'left-out'
  by: string
  at: Date
  reason: Default<string>
}

export interface DecreeLineRow {
  regency_code: string
  id: string
  decree_id: string
  kind: 'add' | 'end'
  worker_id: string
  was_worker_id: Default<string | null>
  group_code: string
  source_id: string
  from_month: string
  until_month: string
  ended_month: Default<string | null>
  ends_line: Default<string | null>
  cause: Default<string>
  replaces_line: Default<string | null>
  findings: ColumnType<
    { code: string; level: 'stop' | 'ask' | 'note'; told?: string }[],
    string | undefined,
    string
  >
  passed_reason: Default<string>
  signed: Default<boolean>
  name: string
  birth_date: string | null
  sex: string | null
  district_code: Default<string>
  village_code: Default<string>
  address: Default<string>
  nik_index: string | null
  nik_sealed: Buffer | null
  nik_mask: string | null
}

export interface DecreeLeftOutRow {
  regency_code: string
  decree_id: string
  row_number: number
  name: string
  nik_mask: string | null
  code: string
}
