import { type Kysely, sql } from 'kysely'

// Campaigns with the people they are to reach, visits to them, and how far each of them came.
const statements: string[] = [
  `create table campaign (
     regency_code text collate "C" not null, id uuid not null, title text not null,
     from_day date not null, until_day date not null check (until_day >= from_day),
     office_id uuid, villages text[] not null default '{}', paths text[] not null,
     target integer, cost bigint check (cost >= 0), as_of date not null, people integer not null,
     made_by text not null, made_at timestamptz not null, closed_by text, closed_at timestamptz, closed_reason text,
     primary key (regency_code, id))`,
  `comment on table campaign is 'A list of people to visit in a period, taken once from their next best paths: in which villages (none: all), on which paths, for which office, how many are meant to be protected by it and what it costs in rupiah'`,
  `create table campaign_person (
     regency_code text collate "C" not null, id uuid not null, campaign_id uuid not null, person_id uuid not null,
     number integer not null, path text not null, reason text not null, employer text, name text not null,
     district_code text collate "C" not null, village_code text collate "C" not null, rt text not null default '',
     covered_before date, live boolean not null default true, same_as uuid,
     outcome text not null default '', met_on date, next_on date, seen_on date,
     bpjs text not null default 'none' check (bpjs in ('none', 'card', 'early', 'lost', 'kept')),
     primary key (regency_code, id), unique (regency_code, number),
     foreign key (regency_code, campaign_id) references campaign (regency_code, id))`,
  `comment on table campaign_person is 'Somebody on the list of a campaign: number is what the short code on paper is made of; the path, place and last paid day are those of the day it was made. outcome is what the standing visits come to, bpjs how far the cards and paid months of BPJS say they came; both are counted anew from visits and memberships. same_as names the row that counts, once two turned out to be one person'`,
  `create unique index campaign_person_live on campaign_person (regency_code, person_id, path) where live`,
  'create index campaign_person_by_village on campaign_person (regency_code, campaign_id, village_code, rt, name)',
  'create index campaign_person_by_person on campaign_person (regency_code, person_id)',
  `create table campaign_cell (
     regency_code text collate "C" not null, campaign_id uuid not null, district_code text collate "C" not null,
     village_code text collate "C" not null, path text not null, outcome text not null, bpjs text not null,
     people integer not null, primary key (regency_code, campaign_id, village_code, district_code, path, outcome, bpjs))`,
  `comment on table campaign_cell is 'Sums of campaign_person by village, path, outcome and state at BPJS: what screens read for a total'`,
  `create table visit (
     regency_code text collate "C" not null, id uuid not null, member_id uuid not null,
     outcome text not null check (outcome in ('registered', 'wants', 'refuses', 'not-met', 'moved', 'dead', 'wrong-person')),
     refusal text check (refusal in ('cannot-pay', 'no-need', 'no-trust', 'other')),
     visited_on date not null, next_on date, note text not null default '',
     via text not null check (via in ('screen', 'codes', 'file')), recorded_by text not null, recorded_at timestamptz not null,
     primary key (regency_code, id), check ((outcome = 'refuses') = (refusal is not null)),
     foreign key (regency_code, member_id) references campaign_person (regency_code, id))`,
  `comment on table visit is 'What was found at a visit, under an id made where it was written down; never changed, never erased. What was a mistake has a row in visit_mend'`,
  'create index visit_by_member on visit (regency_code, member_id, visited_on)',
  `create table visit_mend (
     regency_code text collate "C" not null, visit_id uuid not null, kind text not null check (kind in ('undone', 'not-chosen')),
     chosen_id uuid, reason text not null, made_by text not null, made_at timestamptz not null,
     primary key (regency_code, visit_id), foreign key (regency_code, visit_id) references visit (regency_code, id))`,
  `comment on table visit_mend is 'Why a visit does not count: entered by mistake, or another of the same day was chosen by a person'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
