import { type Kysely, sql } from 'kysely'

// What is wrong with numbers is found once a refresh, not once a look; and what Disdukcapil answers comes back.
const statements: string[] = [
  `create table nik_fault (
     regency_code text collate "C" not null, kind text not null check (kind in ('shared', 'double', 'correction')),
     key text collate "C" not null, place integer not null check (place > 0), person_id uuid not null,
     record_id uuid not null, records uuid[] not null, primary key (regency_code, kind, key, place))`,
  `comment on table nik_fault is 'Numbers that cannot be right, one row a holder: one NIK of two people (key: its index), two NIK of one person (key: the person), a damaged one that another row knows (key: the row, place 1; who knows better, place 2). Made anew with the figures'`,
  `comment on column nik_fault.records is 'All rows by which this person holds the number; record_id is the one that is shown'`,
  `create table nik_question (
     regency_code text collate "C" not null, code text collate "C" not null, nik_index text collate "C" not null,
     records uuid[] not null, asked_by text not null, asked_at timestamptz not null, primary key (regency_code, code))`,
  `comment on table nik_question is 'What Disdukcapil was asked: whether this number is of the person of these rows (the first is the row the question was asked of). The code stands in the file and ties the answer to it'`,
  'alter table source_record add column question text collate "C"',
  `comment on column source_record.question is 'Code of the question this row answers (nik_question); its verdict then speaks of that person and no other'`,
  'create index source_record_by_question on source_record (regency_code, question) where question is not null',
  'alter table source_record drop constraint source_record_verdict_check',
  `alter table source_record add constraint source_record_verdict_check check
     (verdict in ('match', 'corrected', 'not-found', 'mismatch', 'dead', 'moved', 'duplicate')) not valid`,
  'alter table source_record validate constraint source_record_verdict_check',
  'alter table import add column additive boolean not null default false',
  `comment on column import.additive is 'Holds answers to questions: it adds to the list, replaces no earlier import of it and is replaced by none'`,
  // The faults are found once, so that the page does not say there are none.
  'update tenant set lists_version = lists_version + 1 where linked_version > 0',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
