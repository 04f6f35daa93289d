import { type Kysely, sql } from 'kysely'

// What was found about people the regency pays for, and who waits to be paid for.
const statements: string[] = [
  `create table waste_finding (
     regency_code text collate "C" not null, id uuid not null, person_id uuid not null, kind text not null, payer text not null,
     worker_id uuid, participant_id uuid, name text not null, nik_mask text,
     district_code text collate "C" not null default '', village_code text collate "C" not null default '',
     group_code text not null default '', evidence jsonb not null default '{}',
     monthly bigint check (monthly > 0), months_lost integer not null default 0 check (months_lost >= 0),
     lost bigint check (lost >= 0),
     state text not null default 'open' check (state in ('open', 'in-work', 'resolved', 'no-fault')),
     state_reason text not null default '', state_by text, state_at timestamptz,
     opened_on date not null, seen_on date not null, closed_on date,
     primary key (regency_code, id), unique (regency_code, person_id, kind, payer),
     check ((state = 'open') = (state_at is null)))`,
  `comment on table waste_finding is 'What stands against paying for a person, once for each person, kind and payer, and kept for good: seen_on is the last day it was found, closed_on the day it was found no more. months_lost and lost count only months that a list proves were paid in vain; monthly is null where the group has no tariff'`,
  'create index waste_finding_by_kind on waste_finding (regency_code, kind, closed_on, village_code, name, id)',
  `create table waste_run (
     regency_code text collate "C" not null, id uuid not null, as_of date not null, lists_version bigint not null,
     ran_at timestamptz not null, found integer not null, opened integer not null, closed integer not null,
     primary key (regency_code, id))`,
  `comment on table waste_run is 'Each time everybody the regency pays for was checked: on which lists, and how many findings stood, were new, and were gone'`,
  'create index waste_run_latest on waste_run (regency_code, ran_at desc)',
  `create table lapse_cell (
     regency_code text collate "C" not null, id uuid not null, payer text not null, segment text not null,
     group_code text not null, village_code text collate "C" not null, covered_until date not null, decree_until date,
     in_row integer not null, people integer not null check (people > 0), primary key (regency_code, id))`,
  `comment on table lapse_cell is 'How many people are paid for until which day, by payer, segment, group and village, and the first month a signed decree names them no more; in_row is the months paid in a row, at most 12: what the lapse radar counts on. Made anew with each waste_run'`,
  `create table waiting_person (
     regency_code text collate "C" not null, id uuid not null, worker_id uuid not null, group_code text not null,
     asked_by text not null, asked_on date not null, decile integer check (decile between 1 and 10),
     note text not null default '', entered_by text not null, entered_at timestamptz not null,
     closed_by text, closed_at timestamptz, closed_reason text, primary key (regency_code, id))`,
  `comment on table waiting_person is 'Who was asked for by an office or village and is in no decree yet; decile is the welfare decile (DTSEN) where known. In which order they come is a rule, not a column'`,
  'create unique index waiting_person_once on waiting_person (regency_code, worker_id) where closed_at is null',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
