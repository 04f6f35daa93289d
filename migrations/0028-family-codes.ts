import { type Kysely, sql } from 'kysely'

// With a code and a birth date a family reads how far its case is, and nothing else.
const statements: string[] = [
  `create table claim_family_code (
     regency_code text collate "C" not null, event_id uuid not null, code_hash text collate "C" not null, birth_date date not null,
     made_by text not null, made_at timestamptz not null, expires_at timestamptz not null, ended_at timestamptz,
     primary key (regency_code, code_hash), foreign key (regency_code, event_id) references claim_event (regency_code, id))`,
  `comment on table claim_family_code is 'A code a family was given for its case: only its hash, with the birth date asked for beside it. A new code ends those before'`,
  'create index claim_family_code_by_event on claim_family_code (regency_code, event_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
