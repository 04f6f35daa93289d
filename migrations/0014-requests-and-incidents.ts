import { type Kysely, sql } from 'kysely'

// What the law asks of those who keep personal data: requests of citizens, incidents, purposes, a contact (docs/adr/0022).
const statements: string[] = [
  `create table number_counter (
     regency_code text collate "C" not null, kind text collate "C" not null, last integer not null,
     primary key (regency_code, kind))`,
  `comment on table number_counter is 'The last business number given out of each kind and year; its row is locked while one is taken'`,

  `create table data_request (
     regency_code text collate "C" not null, id uuid not null, number text not null,
     kind text not null check (kind in ('information', 'correction', 'deletion', 'objection')),
     worker_id uuid, asked_by text not null check (asked_by in ('self', 'proxy')),
     identity text not null check (identity in ('ktp', 'kk', 'ikd', 'proxy-letter', 'known')),
     told_sealed bytea not null, content_hash text collate "C" not null,
     received_at timestamptz not null, due_at timestamptz not null, recorded_by text not null, recorded_at timestamptz not null,
     owner text, outcome text check (outcome in ('done', 'refused')), decided_by text, decided_at timestamptz,
     answer_sealed bytea, primary key (regency_code, id), unique (regency_code, number),
     check ((outcome is null) = (decided_at is null)))`,
  `comment on table data_request is 'What citizens ask about their own data (UU 27/2022): who, about whom, when, by when it must be answered and how it was. Names, contact, words and answer are sealed; rows are never deleted'`,
  'create index data_request_open on data_request (regency_code, due_at) where outcome is null',
  'create index data_request_by_time on data_request (regency_code, received_at, id)',
  'create index data_request_by_worker on data_request (regency_code, worker_id) where worker_id is not null',

  `create table data_correction (
     regency_code text collate "C" not null, id uuid not null, request_id uuid, worker_id uuid not null,
     records uuid[] not null, fields text[] not null, lists_version bigint not null,
     made_by text not null, made_at timestamptz not null,
     undone_by text, undone_at timestamptz, undone_reason text, primary key (regency_code, id))`,
  `comment on table data_correction is 'A value that stands before what lists say of a person, as they asked: the source record of the same id says it; records are the rows of the person when it was made'`,
  'create index data_correction_by_request on data_correction (regency_code, request_id)',
  'create index data_correction_by_worker on data_correction (regency_code, worker_id)',

  `create table incident (
     regency_code text collate "C" not null, id uuid not null, number text not null, found_at timestamptz not null,
     due_at timestamptz not null, opened_by text not null, opened_at timestamptz not null,
     closed_by text, closed_at timestamptz, primary key (regency_code, id), unique (regency_code, number))`,
  `comment on table incident is 'A failure to protect personal data and by when it must be told (UU 27/2022 Ps 46); what is known of it stands in incident_entry'`,
  `create table incident_entry (
     regency_code text collate "C" not null, incident_id uuid not null, seq integer not null check (seq > 0),
     kind text not null check (kind in ('opened', 'changed', 'told-agency', 'told-subjects', 'closed', 'reopened')),
     content_sealed bytea not null, print text collate "C" not null, written_by text not null, written_at timestamptz not null,
     primary key (regency_code, incident_id, seq),
     foreign key (regency_code, incident_id) references incident (regency_code, id))`,
  `comment on table incident_entry is 'Everything ever said of an incident, each time as a whole; only added to. print is a keyed hash of the content that also stands in the audit'`,

  `create table list_purpose (
     regency_code text collate "C" not null, list_id uuid not null, seq integer not null check (seq > 0),
     purpose text not null, basis text not null
       check (basis in ('consent', 'contract', 'legal-duty', 'vital-interest', 'public-task', 'legitimate-interest')),
     agreement text, agreement_on date, reason text, set_by text not null, set_at timestamptz not null,
     primary key (regency_code, list_id, seq), foreign key (regency_code, list_id) references list (regency_code, id))`,
  `comment on table list_purpose is 'For what purpose and on which legal basis a list is kept (UU 27/2022 Ps 20); the highest seq holds, the others are how it was before'`,

  `create table privacy_contact (
     regency_code text collate "C" primary key, officer text not null, office text not null, contact text not null,
     address text not null, set_by text not null, set_at timestamptz not null)`,
  `comment on table privacy_contact is 'Whom a citizen turns to about personal data: the data protection officer (UU 27/2022 Ps 53), shown to everybody'`,

  'alter table list drop constraint list_kind_check',
  `alter table list add constraint list_kind_check check (kind in
     ('village-workers', 'office-workers', 'participants', 'dukcapil', 'opensid', 'sipp-new', 'registration', 'correction'))`,
  'alter table source_record drop constraint source_record_verdict_check',
  `alter table source_record add constraint source_record_verdict_check check
     (verdict in ('match', 'corrected', 'not-found', 'mismatch', 'dead', 'moved', 'duplicate', 'by-request')) not valid`,
  'alter table source_record validate constraint source_record_verdict_check',

  // Whose rows an answer held, so that a citizen can be told who saw them: found by person.
  `create index audit_by_shown on audit using gin (string_to_array(detail ->> 'shown', ' ')) where detail ? 'shown'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
