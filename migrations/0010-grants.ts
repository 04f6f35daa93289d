import { type Kysely, sql } from 'kysely'

// Who may do what is granted: a role, for a regency or a part of it, from one office, for a time.
const roles = `'administrator', 'leader', 'manpower', 'dpmpd', 'bkad', 'kesra', 'opd', 'district', 'village', 'branch', 'auditor', 'reviewer'`
const statements: string[] = [
  `create table access_grant (
     regency_code text collate "C" not null, id uuid not null, user_id uuid not null references app_user,
     role text not null check (role in (${roles})),
     district_code text collate "C" not null default '', village_code text collate "C" not null default '',
     office text not null default '', valid_from date not null, valid_until date,
     granted_by text not null, granted_at timestamptz not null,
     revoked_by text, revoked_at timestamptz, revoked_reason text,
     primary key (regency_code, id),
     check (village_code = '' or district_code <> ''), check (valid_until is null or valid_until >= valid_from))`,
  `comment on table access_grant is 'Who may act as what, where, from which office, and until when (valid_until is the last day); rows are never deleted, only revoked'`,
  'create index access_grant_by_user on access_grant (user_id)',
  `insert into access_grant (regency_code, id, user_id, role, valid_from, granted_by, granted_at)
     select regency_code, gen_random_uuid(), id, role, created_at::date, '-', created_at from app_user`,
  'alter table app_user drop column role',
  'alter table app_user add column must_change_password boolean not null default false',
  `comment on column app_user.must_change_password is 'The password was shown to somebody else when it was made: nothing is open before it is changed'`,
  'alter table session add column grant_id uuid',
  `comment on column session.grant_id is 'The grant this session acts in; null: the first that holds'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
