import type { ColumnType } from 'kysely'
import type { Default } from './columns.ts'

export interface ProvinceRow {
  code: string
  name: string
}

export interface RegencyRow {
  code: string
  province_code: string
  name: string
}

export interface DistrictRow {
  code: string
  regency_code: string
  name: string
}

export interface VillageRow {
  code: string
  district_code: string
  regency_code: string
  name: string
  kind: 'desa' | 'kelurahan'
}

export interface SealingKeyRow {
  id: string
  first_used_at: Date
}

export interface TenantRow {
  regency_code: string
  lists_version: Default<number>
  linked_version: Default<number>
  two_reviewers: Default<boolean>
  lists_changed_at: Date | null
  linked_at: Date | null
  created_at: Date
}

export interface AppUserRow {
  id: string
  username: string
  password_hash: string
  display_name: string
  role: 'administrator' | 'reviewer'
  regency_code: string
  created_at: Date
}

export interface SessionRow {
  token_hash: string
  user_id: string
  created_at: Date
  expires_at: Date
}

export interface AuditRow {
  regency_code: string
  id: string
  at: Date
  actor: string
  action: string
  subject_kind: string
  subject_id: string
  reason: string | null
  detail: ColumnType<unknown, string | undefined, string>
}
