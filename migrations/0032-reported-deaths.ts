import { type Kysely, sql } from 'kysely'

// A death that was told reaches the registry: known as reported at once, counted once an officer confirmed it (docs/adr/0036).
const statements: string[] = [
  'alter table list drop constraint list_kind_check',
  `alter table list add constraint list_kind_check check (kind in
     ('village-workers', 'office-workers', 'participants', 'dukcapil', 'opensid', 'sipp-new', 'registration', 'correction', 'jkn', 'reported-deaths'))`,

  `create table reported_death (
     regency_code text collate "C" not null, id uuid not null, event_id uuid not null, person_id uuid not null, died_on date not null,
     told_by text not null, reported_by text not null, reported_at timestamptz not null,
     record_id uuid, records uuid[] not null default '{}', lists_version bigint, confirmed_by text, confirmed_at timestamptz,
     confirmed_reason text, taken_back_by text, taken_back_at timestamptz, taken_back_reason text,
     primary key (regency_code, id), foreign key (regency_code, event_id) references claim_event (regency_code, id),
     check ((confirmed_at is null) = (record_id is null)), check ((confirmed_at is null) = (confirmed_by is null)),
     check ((taken_back_at is null) = (taken_back_by is null)))`,
  `comment on table reported_death is 'Somebody of the lists was reported dead: on which day, by what kind of teller, whether an officer confirmed it (record_id is then the row that says so to the registry, records the rows of the person it was said of), and whether it was taken back'`,
  `create unique index reported_death_once on reported_death (regency_code, event_id) where taken_back_at is null`,
  'create index reported_death_by_person on reported_death (regency_code, person_id) where taken_back_at is null',
  'create index reported_death_by_record on reported_death (regency_code, record_id) where record_id is not null',
  `insert into reported_death (regency_code, id, event_id, person_id, died_on, told_by, reported_by, reported_at)
   select regency_code, id, id, person_id, happened_on, told_by, reported_by, reported_at from claim_event
   where kind = 'death' and person_id is not null and withdrawn_at is null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
