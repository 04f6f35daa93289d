import { type Kysely, sql } from 'kysely'

// Full numbers leave only by two people; the key can be changed; what is no longer needed goes (docs/adr/0021).
const statements: string[] = [
  `create table full_export (
     regency_code text collate "C" not null, id uuid not null,
     kind text not null check (kind in ('people', 'nik-faults')), asked jsonb not null, as_of date, persons integer not null,
     purpose text not null, reason text not null, language text not null, code text collate "C" not null,
     asked_by text not null, asked_by_user uuid not null, asked_as text not null, asked_at timestamptz not null,
     expires_at timestamptz not null,
     verdict text check (verdict in ('approved', 'refused')), decided_by text, decided_by_user uuid, decided_as text,
     decided_at timestamptz, decision_reason text,
     made_at timestamptz, written integer, file_hash text collate "C", file_key_sealed bytea, available_until timestamptz,
     failed_at timestamptz, fetched_at timestamptz, gone_at timestamptz,
     primary key (regency_code, id), unique (regency_code, code),
     check ((verdict is null) = (decided_by_user is null)), check (decided_by_user <> asked_by_user))`,
  `comment on table full_export is 'Requests for a file with full numbers: who asked what for, who else allowed or refused it, and what became of the file. No names and no numbers of persons'`,
  `comment on column full_export.code is 'Tracing code that stands on every sheet of the file'`,
  `comment on column full_export.file_key_sealed is 'The key of this one file; thrown away with it'`,
  'create index full_export_by_time on full_export (regency_code, asked_at)',

  `alter table sealing_key add column standing text not null default 'in use' check (standing in ('in use', 'coming')),
     add column generation integer not null default 0, add column kept_sealed bytea`,
  `comment on column sealing_key.kept_sealed is 'Of each key before this one, what is still needed: how its indexes and audit links were made. Sealed with this key'`,
  `create unique index sealing_key_one_in_use on sealing_key (standing)`,
  `create table key_step (
     step text collate "C" primary key, cursor jsonb, done boolean not null default false, rows bigint not null default 0)`,
  `comment on table key_step is 'How far each step of a change of key is; empty while none is under way'`,
  `create table audit_seam (
     regency_code text collate "C" not null, generation integer not null, seq bigint not null, link text collate "C" not null,
     mark text collate "C" not null, primary key (regency_code, generation))`,
  `comment on table audit_seam is 'Where a chain went from one key to the next: the last link under the key of this generation, marked with the one after'`,

  `create table retention_choice (
     regency_code text collate "C" not null, id uuid not null, subject text collate "C" not null, days integer, enabled boolean,
     reason text not null, chosen_by text not null, chosen_at timestamptz not null, primary key (regency_code, id))`,
  `comment on table retention_choice is 'Append-only: how long the regency keeps a kind of data (subject is the kind), and whether the daily run is on (subject daily); the latest row of a subject holds'`,
  'create index retention_choice_by_subject on retention_choice (regency_code, subject, id)',
  'alter table import add column file_gone_at timestamptz, add column rows_gone_at timestamptz',
  `comment on column import.file_gone_at is 'Since when the uploaded file is kept no longer'`,
  `comment on column import.rows_gone_at is 'Since when the rows only this import held are kept no longer'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
