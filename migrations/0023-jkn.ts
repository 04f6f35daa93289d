import { type Kysely, sql } from 'kysely'

// Who is in the health insurance (JKN), as the list of BPJS Kesehatan says, beside the protection of the workers.
const statements: string[] = [
  'alter table list drop constraint list_kind_check',
  `alter table list add constraint list_kind_check check (kind in
     ('village-workers', 'office-workers', 'participants', 'dukcapil', 'opensid', 'sipp-new', 'registration', 'correction', 'jkn'))`,
  'alter table source_record drop constraint source_record_role_check',
  `alter table source_record add constraint source_record_role_check check
     (role in ('worker', 'resident', 'participant', 'verdict', 'jkn')) not valid`,
  'alter table source_record validate constraint source_record_role_check',
  `alter table source_record add column jkn_segment text
     check (jkn_segment in ('pbi', 'regency', 'employee', 'own', 'non-worker', 'unknown'))`,
  'alter table source_record add column jkn_class integer check (jkn_class between 1 and 3)',
  'alter table source_record add column jkn_active boolean',
  'alter table source_record add column jkn_status_on date',
  `comment on column source_record.jkn_segment is 'Who pays the health insurance, of a row of role jkn: pbi (state), regency (PBPU-BP Pemda), employee (PPU), own (PBPU), non-worker (BP); unknown where the words of the file were not understood'`,

  `create table jkn_member (
     regency_code text collate "C" not null, record_id uuid not null, name text not null, birth_date date,
     nik_index text collate "C", nik_mask text, nik_status text not null, village_code text collate "C" not null,
     district_code text collate "C" not null, segment text not null, class integer, active boolean not null,
     status_on date, as_of date not null, rows integer not null check (rows > 0), speaks boolean not null,
     waste text check (waste in ('dead', 'moved', 'elsewhere', 'twice')), waste_rows integer not null default 0,
     waste_on date, waste_said text, waste_as_of date, primary key (regency_code, record_id))`,
  `comment on table jkn_member is 'Rows of the lists of BPJS Kesehatan that hold now, made anew with the figures. speaks: of several rows of one NIK the one that counts for the person. waste: why the regency probably pays for it in vain, waste_rows how many monthly contributions, and who says so'`,
  'create index jkn_member_by_nik on jkn_member (regency_code, nik_index) where nik_index is not null',
  'create index jkn_member_by_place on jkn_member (regency_code, village_code, name, record_id)',
  `create table jkn_cell (
     regency_code text collate "C" not null, side text not null check (side in ('worker', 'member')),
     village_code text collate "C" not null default '', protection text not null default '', state text not null default '',
     segment text not null default '', active boolean not null default false, waste text not null default '',
     with_nik boolean not null default true, people integer not null, rows integer not null default 0,
     waste_rows integer not null default 0,
     primary key (regency_code, side, village_code, protection, state, segment, active, waste, with_nik))`,
  `comment on table jkn_cell is 'Roll-up of the health insurance: side worker counts the universe of workers by protection and what JKN says of them (state), side member the rows of the lists of BPJS Kesehatan by segment and activity; rows includes repetitions in the file. Every total of the screen is a sum of these'`,

  'alter table official_total drop constraint official_total_indicator_check',
  `alter table official_total add constraint official_total_indicator_check check
     (indicator in ('universe', 'active', 'target', 'population'))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
