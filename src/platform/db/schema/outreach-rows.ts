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

export interface CampaignRow {
  regency_code: string
  id: string
  title: string
  from_day: string
  until_day: string
  office_id: string | null
  villages: Default<string[]>
  paths: string[]
  target: number | null
  cost: number | null
  as_of: string
  people: number
  made_by: string
  made_at: Date
  closed_by: Default<string | null>
  closed_at: Default<Date | null>
  closed_reason: Default<string | null>
}

export interface CampaignPersonRow {
  regency_code: string
  id: string
  campaign_id: string
  person_id: string
  number: number
  path: string
  reason: string
  employer: string | null
  name: string
  district_code: string
  village_code: string
  rt: Default<string>
  covered_before: string | null
  live: Default<boolean>
  same_as: Default<string | null>
  outcome: Default<string>
  met_on: Default<string | null>
  next_on: Default<string | null>
  seen_on: Default<string | null>
  bpjs: Default<string>
}

export interface CampaignCellRow {
  regency_code: string
  campaign_id: string
  district_code: string
  village_code: string
  path: string
  outcome: string
  bpjs: string
  people: number
}

export interface VisitRow {
  regency_code: string
  id: string
  member_id: string
  outcome: string
  refusal: string | null
  visited_on: string
  next_on: string | null
  note: Default<string>
  via: 'screen' | 'codes' | 'file' | 'phone'
  recorded_by: string
  recorded_at: Date
  device_at: Default<Date | null>
  device_ahead: Default<number | null>
}

export interface VisitMendRow {
  regency_code: string
  visit_id: string
  kind: 'undone' | 'not-chosen'
  chosen_id: string | null
  reason: string
  made_by: string
  made_at: Date
}
