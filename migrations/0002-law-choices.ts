import { type Kysely, sql } from 'kysely'

const statements: string[] = [
  `create table law_choice (
     regency_code text collate "C" not null, id uuid not null,
     kind text not null check (kind in ('figure', 'reading')), subject text collate "C" not null, option text not null,
     reason text not null, chosen_by text not null, chosen_at timestamptz not null,
     primary key (regency_code, id))`,
  `comment on table law_choice is 'Append-only: which unverified figures of the law the regency uses (option accepted or refused) and how it reads the places of doubt; the latest row of a subject holds'`,
  'create index law_choice_by_subject on law_choice (regency_code, kind, subject, id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
