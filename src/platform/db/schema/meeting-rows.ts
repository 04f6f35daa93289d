import type { Default, Json } from './columns.ts'

type Party = 'leader' | 'manpower' | 'bkad' | 'dpmpd' | 'kesra' | 'opd' | 'branch' | 'other'
type Said = Json<{ id: string; en: string }>

export interface MeetingRow {
  regency_code: string
  id: string
  number: Default<string>
  subject: string
  held_on: string
  starts_at: Default<string>
  place: Default<string>
  chair_name: Default<string>
  chair_function: Default<string>
  secretary_name: Default<string>
  secretary_function: Default<string>
  basis: Default<string[]>
  note: Default<string>
  state: Default<'planned' | 'held' | 'minuted'>
  minutes: Json | null
  made_by: string
  made_at: Date
  held_by: Default<string | null>
  held_at: Default<Date | null>
  locked_by: Default<string | null>
  locked_at: Default<Date | null>
}

export interface MeetingAgendaRow {
  regency_code: string
  meeting_id: string
  position: number
  title: string
  said: Default<string>
}

export interface MeetingParticipantRow {
  regency_code: string
  meeting_id: string
  position: number
  name: Default<string>
  function: string
  party: Party
  office: Default<string>
}

export interface MeetingFreezeRow {
  regency_code: string
  id: string
  meeting_id: string
  as_of: string
  law_version: string
  lists_version: number
  lists: Json
  frozen_by: string
  frozen_at: Date
}

export interface MeetingFigureRow {
  regency_code: string
  meeting_id: string
  figure: string
  as_of: string
  freeze_id: string
  position: number
  value: number
  unit: 'people' | 'basis-points' | 'rupiah'
  name: Said
  definition: Said
  source: Said
}

export interface MeetingDecisionRow {
  regency_code: string
  id: string
  meeting_id: string
  position: number
  text: string
  owner_party: Party
  owner_office: string
  owner_name: Default<string>
  due_on: string
  figure: string | null
  as_of: string | null
  target: number | null
  state: Default<'open' | 'done' | 'dropped'>
  state_reason: Default<string>
  state_by: Default<string | null>
  state_at: Default<Date | null>
  made_by: string
  made_at: Date
}

export interface MeetingFollowUpRow {
  regency_code: string
  id: string
  decision_id: string
  text: string
  reference: Default<string>
  state: 'open' | 'done' | 'dropped' | null
  by: string
  office: Default<string>
  at: Date
  sha256: Default<string | null>
  came_as: Default<string | null>
  form: Default<'pdf' | 'jpg' | 'png' | null>
  bytes: Default<number | null>
  pages: Default<number | null>
}

export interface MeetingCorrectionRow {
  regency_code: string
  id: string
  meeting_id: string
  text: string
  by: string
  at: Date
}
