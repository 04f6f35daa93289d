import { type Kysely, sql } from 'kysely'

// What does not hang together in claims, and what somebody is reminded of (docs/adr/0039).
const statements: string[] = [
  'alter table claim_document add column look bit(64)',
  `comment on column claim_document.look is 'How the first page looks, as 64 bits: pictures that look alike differ in few of them. Empty for papers from before'`,
  `create table claim_finding (
     regency_code text collate "C" not null, id uuid not null, event_id uuid not null, kind text not null,
     severity integer not null check (severity between 1 and 3), evidence jsonb not null, print text not null,
     state text not null default 'open' check (state in ('open', 'explained', 'confirmed')),
     state_reason text not null default '', state_by text, state_at timestamptz, told_on date, decided_print text,
     opened_on date not null, seen_on date not null, closed_on date, reopened_on date,
     primary key (regency_code, id), unique (regency_code, event_id, kind),
     foreign key (regency_code, event_id) references claim_event (regency_code, id),
     check ((state = 'confirmed') <= (told_on is not null)), check ((state = 'open') or (decided_print is not null)))`,
  `comment on table claim_finding is 'What does not hang together in a case, once for each kind: evidence are the rows it stands on, without a number in clear; decided_print the evidence a person decided on, so that other evidence opens it again (state_reason then stays as what was said before). It refuses nobody anything'`,
  'create index claim_finding_by_kind on claim_finding (regency_code, kind, closed_on, severity, opened_on, id)',
  `create table claim_finding_run (
     regency_code text collate "C" not null, id uuid not null, ran_at timestamptz not null, lists_version bigint not null,
     found integer not null, opened integer not null, closed integer not null, reopened integer not null,
     primary key (regency_code, id))`,
  `comment on table claim_finding_run is 'Each time all cases were held against each other and the lists: how many findings stood, were new, were gone, came up again'`,
  'create index claim_finding_run_latest on claim_finding_run (regency_code, ran_at desc)',
  `create table claim_reminder (
     regency_code text collate "C" not null, id uuid not null, kind text not null, subject_id uuid not null, stage text not null,
     due_on date not null, event_id uuid not null, village_code text collate "C" not null, district_code text collate "C" not null,
     told_on date not null, closed_on date, put_off_until date, put_off_reason text not null default '', put_off_by text, put_off_at timestamptz,
     primary key (regency_code, id), unique (regency_code, kind, subject_id, stage, due_on),
     foreign key (regency_code, event_id) references claim_event (regency_code, id),
     check ((put_off_until is null) = (put_off_by is null)))`,
  `comment on table claim_reminder is 'What somebody was reminded of: once for each step, stage and due day; told_on is when it was first said, closed_on when the step was taken. Put off until a day with a reason it is not shown before'`,
  'create index claim_reminder_open on claim_reminder (regency_code, told_on) where closed_on is null',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
