import { type Kysely, sql } from 'kysely'

// A password that was shown does not wait without end. Those that wait now have their time from here on.
const statements: string[] = [
  'alter table app_user add column password_shown_at timestamptz',
  `comment on column app_user.password_shown_at is 'When a password that must be changed was made and shown; it opens nothing some days later'`,
  'update app_user set password_shown_at = now() where must_change_password',
  `alter table app_user add constraint app_user_shown_when check (not must_change_password or password_shown_at is not null)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
