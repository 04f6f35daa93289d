import type { Default } from './columns.ts'

export interface NextPathRow {
  regency_code: string
  person_id: string
  path: string
  reason: string
  employer: string | null
  source_kind: string | null
  sector: Default<'transport' | 'other'>
  district_code: Default<string>
  village_code: Default<string>
}

export interface NextPathCellRow {
  regency_code: string
  district_code: string
  village_code: string
  path: string
  reason: string
  people: number
}

export interface NextPathRunRow {
  regency_code: string
  as_of: string
  lists_version: number
  ran_at: Date
  people: number
}
