import type { Default } from './columns.ts'

export type JknSegment = 'pbi' | 'regency' | 'employee' | 'own' | 'non-worker' | 'unknown'

export interface JknMemberRow {
  regency_code: string
  record_id: string
  name: string
  birth_date: string | null
  nik_index: string | null
  nik_mask: string | null
  nik_status: string
  village_code: string
  district_code: string
  segment: JknSegment
  class: number | null
  active: boolean
  status_on: string | null
  as_of: string
  rows: number
  speaks: boolean
  waste: 'dead' | 'moved' | 'elsewhere' | 'twice' | null
  waste_rows: Default<number>
  waste_on: string | null
  waste_said: string | null
  waste_as_of: string | null
}

export interface JknCellRow {
  regency_code: string
  side: 'worker' | 'member'
  village_code: Default<string>
  protection: Default<string>
  state: Default<string>
  segment: Default<string>
  active: Default<boolean>
  waste: Default<string>
  with_nik: Default<boolean>
  people: number
  rows: Default<number>
  waste_rows: Default<number>
}
