import { type Kysely, sql } from 'kysely'

// What BPJS paid out, as its branch tells it.
const statements: string[] = [
  `create table benefit_import (
     regency_code text collate "C" not null, id uuid not null, file_name text not null, sha256 text collate "C" not null,
     from_day date not null, until_day date not null check (until_day >= from_day),
     rows integer not null check (rows >= 0), amount bigint not null check (amount >= 0),
     skipped integer not null default 0 check (skipped >= 0),
     entered_by text not null, entered_at timestamptz not null,
     undone_by text, undone_at timestamptz, undone_reason text not null default '',
     primary key (regency_code, id), check ((undone_at is null) = (undone_by is null)))`,
  `comment on table benefit_import is 'A file of benefits paid out, as a branch sent it: from_day and until_day are the period it speaks of, skipped the rows that an earlier file had told already. Taken back, its rows are gone and this stays'`,
  'create unique index benefit_import_once on benefit_import (regency_code, sha256) where undone_at is null',
  `create table benefit_payment (
     regency_code text collate "C" not null, id uuid not null, import_id uuid not null, row_number integer not null,
     content_key text collate "C" not null, nth integer not null,
     programme text not null check (programme in ('JHT', 'JKK', 'JKM', 'JP', 'JKP', 'BEASISWA')),
     amount bigint not null check (amount > 0), paid_on date not null,
     payer_kind text not null check (payer_kind in ('regency', 'village', 'employer', 'self', 'project', 'other', 'untold')),
     name text not null, search text not null, birth_date date, kpj text, nik_index text collate "C", nik_sealed bytea, nik_mask text,
     beneficiary uuid not null, found_by text not null default 'none' check (found_by in ('nik', 'kpj', 'name', 'none')),
     participant_id uuid, worker_id uuid, told_village text collate "C" not null default '',
     district_code text collate "C" not null default '', village_code text collate "C" not null default '',
     primary key (regency_code, id), unique (regency_code, content_key, nth),
     foreign key (regency_code, import_id) references benefit_import (regency_code, id),
     check ((found_by = 'none') = (participant_id is null and worker_id is null)))`,
  `comment on table benefit_payment is 'One benefit BPJS paid to or for one person, as told. beneficiary is the same for all rows that speak of one person, by what the files say alone; participant_id and worker_id are who that is here, where found. Nth of rows with the same content. The village is that of the person found, else the one told'`,
  'create index benefit_payment_by_participant on benefit_payment (regency_code, participant_id) where participant_id is not null',
  'create index benefit_payment_by_village on benefit_payment (regency_code, village_code, paid_on, id)',
  'create index benefit_payment_by_import on benefit_payment (regency_code, import_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
