import { type Kysely, sql } from 'kysely'

// What is asked of each source every month, what BPJS accepted of it, and what was paid.
const statements: string[] = [
  `create table bill (
     regency_code text collate "C" not null, id uuid not null, kind text not null check (kind in ('regular', 'correction')),
     month date not null check (extract(day from month) = 1), source_id uuid not null, decree_id uuid not null, part integer not null default 1, corrects uuid,
     state text not null check (state in ('made', 'sent', 'answered', 'requested', 'ordered', 'paid', 'withdrawn')),
     due_on date not null, people integer not null, amount bigint not null,
     contribution_code text not null default '', charged bigint check (charged >= 0),
     spp_number text not null default '', spp_on date, spm_number text not null default '', spm_on date,
     sp2d_number text not null default '', sp2d_on date, paid bigint,
     receipt_number text not null default '', receipt_on date,
     made_by text not null, made_at timestamptz not null, answered_at timestamptz,
     primary key (regency_code, id), foreign key (regency_code, source_id) references funding_source (regency_code, id),
     foreign key (regency_code, decree_id) references decree (regency_code, id),
     foreign key (regency_code, corrects) references bill (regency_code, id),
     check ((kind = 'correction') = (corrects is not null)), check ((state = 'paid') = (paid is not null)))`,
  `comment on table bill is 'What a source owes for a month to the people of a decree and of those that amend it; people who come later stand in another part. Made, sent with its kode iuran, answered by BPJS, SPP, SPM, SP2D. A paid one never changes; what was wrong in it is put right by one of kind correction'`,
  `create unique index bill_once on bill (regency_code, month, source_id, decree_id, part)
     where kind = 'regular' and state <> 'withdrawn'`,
  `create table bill_act (
     regency_code text collate "C" not null, id uuid not null, bill_id uuid not null,
     kind text not null check (kind in ('made', 'sent', 'answered', 'settled', 'requested', 'ordered', 'paid', 'received', 'withdrawn')),
     by text not null, at timestamptz not null, reason text not null default '',
     primary key (regency_code, id), foreign key (regency_code, bill_id) references bill (regency_code, id))`,
  `comment on table bill_act is 'Who did what with a bill, and when; only ever added'`,
  `create table bill_line (
     regency_code text collate "C" not null, bill_id uuid not null, line_id uuid not null, number integer not null,
     month date not null, worker_id uuid not null, group_code text not null, district_code text collate "C" not null,
     village_code text collate "C" not null, amount bigint not null,
     answer text not null default 'waiting' check (answer in ('waiting', 'accepted', 'rejected')),
     reason_code text not null default '', reason text not null default '', charged bigint check (charged >= 0), paid bigint,
     primary key (regency_code, bill_id, line_id))`,
  `comment on table bill_line is 'A person in a bill: what a month costs by the tariff, what BPJS answered and charged, and what was paid. number is their place in the file that goes to BPJS. Without a foreign key a row, as a month has many'`,
  `create index bill_line_rejected on bill_line (regency_code, line_id) where answer = 'rejected'`,
  'create index bill_line_by_worker on bill_line (regency_code, worker_id, month)',
  `create table bill_retry (
     regency_code text collate "C" not null, line_id uuid not null, at timestamptz not null, by text not null, reason text not null,
     primary key (regency_code, line_id, at))`,
  `comment on table bill_retry is 'People BPJS rejected who are asked for again from the next bill on, as what was wrong is mended'`,
  `create table bill_run (
     regency_code text collate "C" not null, id uuid not null, from_month date not null, until_month date not null, source_id uuid,
     state text not null check (state in ('waiting', 'running', 'done', 'failed')),
     bills integer not null default 0, bills_done integer not null default 0, lines integer not null default 0,
     problem jsonb, asked_by text not null, asked_at timestamptz not null, ended_at timestamptz,
     primary key (regency_code, id), check (until_month > from_month))`,
  `comment on table bill_run is 'The making of all bills of some months: how far it is, and what stopped it. Each bill is whole or not there, so a run that was broken off goes on'`,
  `create table bill_profile (
     regency_code text collate "C" not null, id uuid not null, name text not null, columns jsonb not null,
     as_text boolean not null default true, saved_by text not null, saved_at timestamptz not null, removed_at timestamptz,
     primary key (regency_code, id))`,
  `comment on table bill_profile is 'Columns of the workbook of members as BPJS wants them: heading and what stands under it; beside those that come with the program'`,
  `alter table full_export drop constraint full_export_kind_check`,
  `alter table full_export add constraint full_export_kind_check check (kind in ('people', 'nik-faults', 'bill'))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
