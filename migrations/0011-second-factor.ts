import { type Kysely, sql } from 'kysely'

// A second step when signing in, invitations, and counted attempts (docs/adr/0019).
const statements: string[] = [
  `create table second_factor (
     user_id uuid primary key references app_user, secret_sealed bytea, confirmed_at timestamptz,
     last_step bigint not null default 0, pending_sealed bytea, pending_at timestamptz,
     check ((secret_sealed is null) = (confirmed_at is null)), check ((pending_sealed is null) = (pending_at is null)))`,
  `comment on table second_factor is 'The sealed secret of an account''s authenticator app; pending until its first code was given; last_step: no code of this step of time or an earlier one is taken again'`,
  `create table recovery_code (
     user_id uuid not null references app_user, code_hash text collate "C" not null, used_at timestamptz,
     primary key (user_id, code_hash))`,
  `comment on table recovery_code is 'Ten codes for whoever lost the authenticator, each good once; only keyed hashes of them'`,
  `create table half_session (
     token_hash text collate "C" primary key, user_id uuid not null references app_user,
     created_at timestamptz not null, expires_at timestamptz not null, tries integer not null default 0)`,
  `comment on table half_session is 'Whoever gave the right password and not yet the code: opens nothing but the second step'`,
  `alter table session add column second_factor_at timestamptz`,
  `comment on column session.second_factor_at is 'When this session passed the second factor; null: it did not'`,
  `create table sign_in_attempt (
     counted text collate "C" primary key, level double precision not null,
     counted_at timestamptz not null, held_until timestamptz not null)`,
  `comment on table sign_in_attempt is 'Failed attempts by keyed hash of account, browser or address; the level sinks with time, and holds further attempts back for a while when it is high'`,
  `create table invitation (
     regency_code text collate "C" not null, id uuid not null,
     username text collate "C" not null, display_name text not null,
     role text not null, district_code text collate "C" not null default '', village_code text collate "C" not null default '',
     office_id uuid, valid_from date not null, valid_until date,
     token_hash text collate "C" not null, invited_by text not null, invited_at timestamptz not null,
     expires_at timestamptz not null, used_at timestamptz, user_id uuid,
     revoked_at timestamptz, revoked_by text, revoked_reason text,
     primary key (regency_code, id))`,
  `comment on table invitation is 'Who was asked to make an account, as what and where; only a hash of the link, which is good once and for seven days; rows are never deleted'`,
  'create unique index invitation_token on invitation (regency_code, token_hash)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
