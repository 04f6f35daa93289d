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
  standing: Default<'in use' | 'coming'>
  generation: Default<number>
  kept_sealed: Buffer | null
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
  regency_code: string
  must_change_password: Default<boolean>
  password_shown_at: Default<Date | null>
  created_at: Date
}

export interface AccessGrantRow {
  regency_code: string
  id: string
  user_id: string
  role: string
  district_code: Default<string>
  village_code: Default<string>
  office_id: Default<string | null>
  valid_from: string
  valid_until: Default<string | null>
  granted_by: string
  granted_at: Date
  revoked_by: Default<string | null>
  revoked_at: Default<Date | null>
  revoked_reason: Default<string | null>
}

export interface SessionRow {
  token_hash: string
  user_id: string
  created_at: Date
  expires_at: Date
  grant_id: Default<string | null>
  signed_in_by: Default<'password' | 'provider'>
  second_factor_at: Default<Date | null>
}

export interface ApiKeyRow {
  regency_code: string
  id: string
  grant_id: string
  name: string
  prefix: string
  secret_hash: string
  rights: string[]
  expires_at: Date
  made_by: string
  made_by_user: string | null
  made_at: Date
  last_used_on: Default<string | null>
  revoked_by: Default<string | null>
  revoked_at: Default<Date | null>
  revoked_reason: Default<string | null>
}

export interface ExternalIdentityRow {
  issuer: string
  subject: string
  user_id: string
  bound_by: string
  bound_at: Date
}

export interface AuditRow {
  regency_code: string
  id: string
  at: Date
  actor: string
  acting_as: Default<string | null>
  from_where: Default<string | null>
  action: string
  subject_kind: string
  subject_id: string
  reason: string | null
  detail: ColumnType<unknown, string | undefined, string>
}

export interface AuditUnsealedRow {
  regency_code: string
  audit_id: string
}

export interface AuditLinkRow {
  regency_code: string
  seq: number
  audit_id: string
  link: string
}

export interface AuditHeadRow {
  regency_code: string
  seq: number
  link: string
  mark: string
}
