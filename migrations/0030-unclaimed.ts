import { type Kysely, sql } from 'kysely'

// Who is owed something and has not claimed it, as the lists, cards and payments say.
const statements: string[] = [
  `create table unclaimed_entitlement (
     regency_code text collate "C" not null, id uuid not null, person_id uuid not null,
     kind text not null check (kind in ('death', 'pension-age', 'scholarship')),
     programme text not null check (programme in ('JKM', 'JP', 'JHT', 'BEASISWA')),
     certainty text not null check (certainty in ('owed', 'perhaps', 'not-entitled')), reasons text[] not null default '{}',
     worker_id uuid, participant_id uuid, name text not null, nik_mask text,
     district_code text collate "C" not null default '', village_code text collate "C" not null default '',
     group_code text not null default '', happened_on date, segment text, payer_kind text,
     covered_from date, covered_until date, expected bigint check (expected >= 0), lost bigint check (lost >= 0),
     expires_on date, opened_on date not null, seen_on date not null,
     primary key (regency_code, id), unique (regency_code, person_id, kind, programme))`,
  `comment on table unclaimed_entitlement is 'Who by lists, cards and payments is owed something nobody claimed (owed), may be (perhaps, with what is not certain in reasons), or died without being covered (not-entitled: lost is what that cost). happened_on, segment, payer and the covered range are of the card that decides. Made anew by each run; opened_on stays'`,
  'create index unclaimed_by_certainty on unclaimed_entitlement (regency_code, certainty, village_code, name, id)',
  `create table unclaimed_run (
     regency_code text collate "C" not null, id uuid not null, as_of date not null, lists_version bigint not null,
     ran_at timestamptz not null, owed integer not null, perhaps integer not null, not_entitled integer not null,
     primary key (regency_code, id))`,
  `comment on table unclaimed_run is 'Each time families who have not claimed were looked for: on which lists, and how many were found'`,
  'create index unclaimed_run_latest on unclaimed_run (regency_code, ran_at desc)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
