import { type Kysely, sql } from 'kysely'

// Who is paid for: decrees (SK) with an annex by name and address that freezes when it is signed.
const statements: string[] = [
  `create table decree (
     regency_code text collate "C" not null, id uuid not null, amends uuid, title text not null,
     from_month date not null check (extract(day from from_month) = 1),
     until_month date not null check (extract(day from until_month) = 1),
     state text not null check (state in ('draft', 'submitted', 'checked', 'signed', 'withdrawn')),
     number text not null default '', signed_on date, print text not null default '',
     made_by text not null, made_at timestamptz not null,
     primary key (regency_code, id), foreign key (regency_code, amends) references decree (regency_code, id),
     check (until_month > from_month), check ((state = 'signed') = (signed_on is not null)))`,
  `comment on table decree is 'A decree (SK) that says who is paid for, from from_month until the month before until_month; one that amends another adds people to it and ends others. print is the SHA-256 of its annex as it was signed'`,
  `create unique index decree_number on decree (regency_code, lower(number)) where state = 'signed'`,
  `create table decree_act (
     regency_code text collate "C" not null, id uuid not null, decree_id uuid not null,
     kind text not null check (kind in ('made', 'submitted', 'returned', 'checked', 'signed', 'withdrawn')),
     by text not null, at timestamptz not null, reason text not null default '',
     primary key (regency_code, id), foreign key (regency_code, decree_id) references decree (regency_code, id))`,
  `comment on table decree_act is 'Who made, submitted, returned, checked, signed or withdrew a decree, and when; only ever added'`,
  `create table decree_line (
     regency_code text collate "C" not null, id uuid not null, decree_id uuid not null,
     kind text not null check (kind in ('add', 'end')), worker_id uuid not null, group_code text not null,
     source_id uuid not null, from_month date not null check (extract(day from from_month) = 1),
     until_month date not null, ended_month date, ends_line uuid, cause text not null default '', replaces_line uuid,
     findings jsonb not null default '[]', passed_reason text not null default '', signed boolean not null default false,
     name text not null, birth_date date, sex text, district_code text collate "C" not null default '',
     village_code text collate "C" not null default '', address text not null default '',
     nik_index text collate "C", nik_sealed bytea, nik_mask text,
     primary key (regency_code, id), unique (regency_code, decree_id, worker_id, kind),
     foreign key (regency_code, decree_id) references decree (regency_code, id),
     foreign key (regency_code, source_id) references funding_source (regency_code, id),
     check ((kind = 'end') = (ends_line is not null)), check (until_month > from_month),
     constraint decree_line_one_payer exclude using gist (regency_code with =, worker_id with =,
       daterange(from_month, least(until_month, ended_month)) with &&) where (signed and kind = 'add'))`,
  `comment on table decree_line is 'A person in the annex of a decree: paid for by a source from from_month until the month before until_month (add), or paid for no longer from from_month on (end). Name, home and NIK are copies, final once signed; ended_month is set by the decree that ends it. One person has one payer a month'`,
  'create index decree_line_by_decree on decree_line (regency_code, decree_id, village_code, name, id)',
  'create index decree_line_by_worker on decree_line (regency_code, worker_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
