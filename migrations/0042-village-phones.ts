import { type Kysely, sql } from 'kysely'

// Phones that go on without a line: a key for what they keep, and what their clock said of a visit (docs/adr/0045).
const statements: string[] = [
  `create table phone_key (
     user_id uuid not null, device uuid not null, key_sealed bytea not null, made_at timestamptz not null, used_at timestamptz not null,
     primary key (user_id, device))`,
  `comment on table phone_key is 'What a phone seals the day list and the unsent queue of one account with: given to that account alone, each time it signs in there. Sealed; gone after 60 days without use'`,
  'alter table visit add column device_at timestamptz, add column device_ahead integer',
  `comment on column visit.device_at is 'What the clock of the phone said when it was written down; recorded_at is the server''s and decides'`,
  `comment on column visit.device_ahead is 'By how many seconds that clock was ahead of the server''s when it was sent'`,
  'alter table visit drop constraint visit_via_check',
  `alter table visit add constraint visit_via_check check (via in ('screen', 'codes', 'file', 'phone'))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
