import { type Kysely, sql } from 'kysely'

// Figures a regency publishes: frozen once, with what was not told (docs/adr/0044).
const statements: string[] = [
  `create table publication (
     regency_code text collate "C" not null, id uuid not null, as_of date not null, month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
     licence text not null check (licence in ('CC-BY-4.0', 'CC0-1.0')), file jsonb not null, atoms jsonb not null, hidden text[] not null,
     published_by text not null, published_at timestamptz not null, withdrawn_by text, withdrawn_at timestamptz, withdraw_reason text,
     primary key (regency_code, id), check ((withdrawn_at is null) = (withdraw_reason is null)))`,
  `comment on table publication is 'What a regency published of a month: file is what everybody reads and never changes; atoms (sums, no person) and the keys of hidden cells are what later ones are checked against, also after one was withdrawn'`,
  'create unique index publication_one_a_month on publication (regency_code, month) where withdrawn_at is null',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
