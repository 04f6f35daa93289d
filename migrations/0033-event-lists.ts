import { type Kysely, sql } from 'kysely'

// Lists that tell what happened to people (deaths in a village, accidents of hospital and police) become events (docs/adr/0037).
const statements: string[] = [
  'alter table list drop constraint list_kind_check',
  `alter table list add constraint list_kind_check check (kind in
     ('village-workers', 'office-workers', 'participants', 'dukcapil', 'opensid', 'sipp-new', 'registration', 'correction', 'jkn', 'reported-deaths',
      'village-deaths', 'hospital-cases', 'police-accidents'))`,
  'alter table source_record drop constraint source_record_role_check',
  `alter table source_record add constraint source_record_role_check check
     (role in ('worker', 'resident', 'participant', 'verdict', 'jkn', 'event')) not valid`,
  'alter table source_record validate constraint source_record_role_check',
  `alter table source_record add column event_kind text check (event_kind in ('death', 'accident'))`,
  'alter table source_record add column happened_on date',
  'alter table source_record add column event_sealed bytea',
  `comment on column source_record.event_sealed is 'Of a row of role event, sealed: hour, place, cause, what it says of the way to or from work, and who reported it'`,

  `create table claim_event_telling (
     regency_code text collate "C" not null, event_id uuid not null, import_id uuid not null, source_record_id uuid not null,
     sheet text not null, row_number integer not null, happened_on date not null, said_sealed bytea not null,
     made boolean not null, told_at timestamptz not null,
     primary key (regency_code, import_id, source_record_id),
     foreign key (regency_code, event_id) references claim_event (regency_code, id))`,
  `comment on table claim_event_telling is 'A row of a list that tells of an event: the one that made it (made), or one more that says the same. The day is as this row says it; hour, place, cause and the way to or from work are sealed'`,
  'create index claim_event_telling_by_event on claim_event_telling (regency_code, event_id)',
  'create index claim_event_telling_by_record on claim_event_telling (regency_code, source_record_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
