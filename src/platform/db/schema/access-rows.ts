import type { Default } from './columns.ts'

export interface SecondFactorRow {
  user_id: string
  secret_sealed: Default<Buffer | null>
  confirmed_at: Default<Date | null>
  last_step: Default<number>
  pending_sealed: Default<Buffer | null>
  pending_at: Default<Date | null>
}

export interface PhoneKeyRow {
  user_id: string
  device: string
  key_sealed: Buffer
  made_at: Date
  used_at: Date
}

export interface RecoveryCodeRow {
  user_id: string
  code_hash: string
  used_at: Default<Date | null>
}

export interface HalfSessionRow {
  token_hash: string
  user_id: string
  created_at: Date
  expires_at: Date
  tries: Default<number>
}

export interface SignInAttemptRow {
  counted: string
  level: number
  counted_at: Date
  held_until: Date
}

export interface InvitationRow {
  regency_code: string
  id: string
  username: string
  display_name: string
  role: string
  district_code: Default<string>
  village_code: Default<string>
  office_id: Default<string | null>
  valid_from: string
  valid_until: Default<string | null>
  token_hash: string
  invited_by: string
  invited_at: Date
  expires_at: Date
  used_at: Default<Date | null>
  user_id: Default<string | null>
  revoked_at: Default<Date | null>
  revoked_by: Default<string | null>
  revoked_reason: Default<string | null>
}
