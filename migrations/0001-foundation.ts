import { type Kysely, sql } from 'kysely'

// One statement a call, hand-written, Citus-ready: regency_code leads every key of a tenant table.
const statements: string[] = [
  'create extension if not exists pg_trgm',
  'create extension if not exists fuzzystrmatch',
  'create extension if not exists unaccent',
  'create extension if not exists btree_gist',

  `create table province (code text collate "C" primary key, name text not null)`,
  `comment on table province is 'Provinsi, Kemendagri code (73)'`,
  `create table regency (code text collate "C" primary key, province_code text not null references province, name text not null)`,
  `comment on table regency is 'Kabupaten/kota, Kemendagri code (73.16)'`,
  `create table district (code text collate "C" primary key, regency_code text not null references regency, name text not null)`,
  `comment on table district is 'Kecamatan, Kemendagri code (73.16.01)'`,
  `create table village (
     code text collate "C" primary key, district_code text not null references district,
     regency_code text not null references regency, name text not null,
     kind text not null check (kind in ('desa', 'kelurahan')))`,
  `comment on table village is 'Desa and kelurahan, Kemendagri code (73.16.01.1001); names repeat, so match by code'`,
  'create index village_by_regency on village (regency_code, district_code)',

  `create table sealing_key (id text collate "C" primary key, first_used_at timestamptz not null)`,
  `comment on table sealing_key is 'Id (not the key) of the key the indexes and sealed columns here were made with; another key is refused at start'`,

  `create table tenant (
     regency_code text collate "C" primary key,
     lists_version bigint not null default 0,
     linked_version bigint not null default 0,
     lists_changed_at timestamptz, linked_at timestamptz,
     created_at timestamptz not null)`,
  `comment on table tenant is 'One row a regency served here: the version of its lists and the version its links and figures stand on'`,

  `create table app_user (
     id uuid primary key, username text not null unique, password_hash text not null, display_name text not null,
     role text not null check (role in ('administrator')), regency_code text not null,
     created_at timestamptz not null)`,
  `comment on table app_user is 'Local accounts; passwords as argon2id hashes'`,
  `create table session (
     token_hash text primary key, user_id uuid not null references app_user, created_at timestamptz not null,
     expires_at timestamptz not null)`,
  `comment on table session is 'Signed-in browsers; the token itself is never stored'`,
  `create table audit (
     regency_code text collate "C" not null, id uuid not null, at timestamptz not null, actor text not null,
     action text not null, subject_kind text not null, subject_id text not null, reason text,
     detail jsonb not null default '{}', primary key (regency_code, id))`,
  `comment on table audit is 'Append-only: who did or opened what, when and why; no personal data in detail'`,
  'create index audit_by_subject on audit (regency_code, subject_kind, subject_id)',

  `create table office (
     regency_code text collate "C" not null, id uuid not null, name text not null,
     kind text not null check (kind in ('district', 'village', 'opd', 'bpjs', 'dukcapil', 'employer', 'other')),
     created_at timestamptz not null, primary key (regency_code, id), unique (regency_code, name))`,
  `comment on table office is 'Offices that send lists'`,
  `create table list (
     regency_code text collate "C" not null, id uuid not null, office_id uuid not null,
     kind text not null check (kind in ('village-workers', 'office-workers', 'participants', 'dukcapil', 'opensid', 'sipp-new')),
     name text not null, group_code text, mapping jsonb, created_at timestamptz not null,
     primary key (regency_code, id), unique (regency_code, office_id, kind, name),
     foreign key (regency_code, office_id) references office (regency_code, id))`,
  `comment on table list is 'A list an office keeps sending; each import of it replaces the one before; mapping is what the user last confirmed'`,
  `create table import (
     regency_code text collate "C" not null, id uuid not null, list_id uuid not null, as_of date not null,
     file_name text not null, file_hash text not null, file_bytes bigint not null,
     status text not null check (status in ('staging', 'staged', 'committed', 'undone', 'cancelled', 'refused')),
     layout jsonb, counts jsonb not null default '{}', problem jsonb,
     rows_read integer not null default 0, rows_expected integer,
     replaces_import_id uuid, created_by text not null, created_at timestamptz not null,
     committed_at timestamptz, undone_at timestamptz, undone_by text,
     primary key (regency_code, id), foreign key (regency_code, list_id) references list (regency_code, id))`,
  `comment on table import is 'One file read for one list: staged (dry run), then committed whole or not at all, and undoable; layout is sheet, header row and columns'`,
  `create unique index import_once on import (regency_code, list_id, file_hash, as_of) where status = 'committed'`,
  'create index import_by_list on import (regency_code, list_id, as_of)',
  `create table source_record (
     regency_code text collate "C" not null, id uuid not null, list_id uuid not null,
     content_hash text collate "C" not null, person_key text collate "C" not null,
     role text not null check (role in ('worker', 'resident', 'participant', 'verdict')),
     name text not null, birth_date date, birth_text text, birth_place text, sex text check (sex in ('L', 'P')),
     mother_name text, father_name text, address text, village_code text collate "C", village_text text,
     nik_index text collate "C", nik_sealed bytea, nik_mask text, nik_status text not null
       check (nik_status in ('valid', 'damaged-last-digit', 'invalid', 'missing')),
     kk_index text collate "C", phone_sealed bytea,
     occupation text, employer text, group_code text, segment text check (segment in ('PU', 'BPU', 'JAKON')),
     is_asn boolean not null default false,
     kpj text, programmes text[], payer_kind text check (payer_kind in ('regency', 'village', 'employer', 'self', 'project', 'other')),
     payer_name text, covered_from date, covered_until date, member_status text,
     verdict text check (verdict in ('match', 'not-found', 'mismatch', 'dead', 'moved', 'duplicate')), verdict_on date,
     wage bigint, created_at timestamptz not null,
     primary key (regency_code, id), unique (regency_code, list_id, content_hash),
     foreign key (regency_code, list_id) references list (regency_code, id))`,
  `comment on table source_record is 'What a list says of one person, once for each distinct content; never changed. covered_until is exclusive (first day not covered). NIK only as keyed index, sealed and masked'`,
  'create index source_record_by_nik on source_record (regency_code, nik_index) where nik_index is not null',
  `create table import_row (
     regency_code text collate "C" not null, import_id uuid not null, row_number integer not null, sheet text not null default '',
     source_record_id uuid, change text not null check (change in ('new', 'changed', 'unchanged', 'rejected')),
     issues jsonb not null default '[]',
     primary key (regency_code, import_id, sheet, row_number),
     foreign key (regency_code, import_id) references import (regency_code, id))`,
  `comment on table import_row is 'Which source record each row of a file became, what changed since the last list, and what is wrong with it (code and field, no personal data)'`,
  'create index import_row_by_record on import_row (regency_code, source_record_id)',

  `create table worker (
     regency_code text collate "C" not null, id uuid not null, name text not null, search text not null,
     birth_date date, sex text check (sex in ('L', 'P')), mother_name text,
     village_code text collate "C", district_code text collate "C", occupation text, segment text, group_code text,
     nik_index text collate "C", nik_sealed bytea, nik_mask text, nik_status text not null,
     standing text not null check (standing in ('present', 'dead', 'moved', 'asn', 'not-a-worker')),
     standing_on date, provenance jsonb not null default '{}', list_count integer not null default 1,
     created_at timestamptz not null, updated_at timestamptz not null, primary key (regency_code, id))`,
  `comment on table worker is 'One person who works (or is said to): the best of what the lists say, each field with the source record it came from in provenance'`,
  'create index worker_by_nik on worker (regency_code, nik_index) where nik_index is not null',
  `create table worker_source (
     regency_code text collate "C" not null, source_record_id uuid not null, worker_id uuid not null,
     decided_by text not null check (decided_by in ('engine', 'person')), weight real, reasons jsonb not null default '[]',
     primary key (regency_code, source_record_id))`,
  `comment on table worker_source is 'Which worker each current source record speaks of, and why'`,
  'create index worker_source_by_worker on worker_source (regency_code, worker_id)',
  `create table nik_registry (nik_index text collate "C" primary key, regency_code text collate "C" not null, worker_id uuid not null)`,
  `comment on table nik_registry is 'National look-up of a valid NIK to the regency and worker that hold it'`,

  `create table participant (
     regency_code text collate "C" not null, id uuid not null, name text not null, search text not null,
     birth_date date, sex text, nik_index text collate "C", nik_sealed bytea, nik_mask text, nik_status text not null,
     card_count integer not null, standing text not null check (standing in ('present', 'dead', 'moved')),
     created_at timestamptz not null, updated_at timestamptz not null, primary key (regency_code, id))`,
  `comment on table participant is 'One person on the participant list of BPJS Ketenagakerjaan, whatever the number of cards (KPJ)'`,
  `create table membership (
     regency_code text collate "C" not null, id uuid not null, participant_id uuid not null, source_record_id uuid not null,
     kpj text, segment text not null, programmes text[] not null, payer_kind text not null, payer_name text, group_code text,
     covered_from date not null, covered_until date not null, member_status text,
     primary key (regency_code, id))`,
  `comment on table membership is 'One card: segment, programmes, payer and the months paid, as the half-open range covered_from ≤ day < covered_until'`,
  'create index membership_by_participant on membership (regency_code, participant_id)',
  `create table worker_match (
     regency_code text collate "C" not null, worker_id uuid not null, participant_id uuid not null,
     status text not null check (status in ('registered', 'review')), decided_by text not null check (decided_by in ('engine', 'person')),
     weight real, probability real, runner_up uuid, runner_up_weight real, reasons jsonb not null default '[]',
     primary key (regency_code, worker_id))`,
  `comment on table worker_match is 'The participant a worker was found to be (registered), or may be (review); no row means not registered'`,
  'create index worker_match_by_participant on worker_match (regency_code, participant_id)',
  `create table review (
     regency_code text collate "C" not null, id uuid not null, kind text not null check (kind in ('membership', 'duplicate')),
     left_id uuid not null, right_id uuid not null, weight real not null, probability real not null,
     reasons jsonb not null default '[]', why text not null, priority real not null, created_at timestamptz not null,
     primary key (regency_code, id), unique (regency_code, kind, left_id, right_id))`,
  `comment on table review is 'Pairs a person must look at: a worker and a participant (membership), or two source records that may be one worker (duplicate); why is the code of what makes it a question'`,
  `create table review_decision (
     regency_code text collate "C" not null, id uuid not null, kind text not null, left_id uuid not null, right_id uuid not null,
     verdict text not null check (verdict in ('same', 'different')), decided_by text not null, decided_at timestamptz not null,
     undone_by text, undone_at timestamptz, primary key (regency_code, id))`,
  `comment on table review_decision is 'What a person decided of a pair; outlives every re-run of the linkage until it is undone'`,
  `create unique index review_decision_standing on review_decision (regency_code, kind, left_id, right_id) where undone_at is null`,

  `create table coverage_person (
     regency_code text collate "C" not null, person_id uuid not null, worker_id uuid, participant_id uuid,
     name text not null, search text not null, birth_date date, sex text, nik_index text collate "C", nik_mask text,
     nik_valid boolean not null, village_code text collate "C" not null, district_code text collate "C" not null,
     segment text not null, group_code text not null, occupation text,
     standing text not null check (standing in ('present', 'dead', 'moved', 'asn')),
     protection text not null check (protection in ('active', 'arrears', 'lapsed', 'none', 'review')),
     covered_until date, payer_kind text, financed boolean not null, list_count integer not null,
     primary key (regency_code, person_id))`,
  `comment on table coverage_person is 'The people behind the latest figures, one row each (worker, or participant on no worker list); rebuilt with the figures. Empty text in village, district, segment or group means not known'`,
  'create index coverage_person_search on coverage_person using gin (search gin_trgm_ops)',
  'create index coverage_person_by_nik on coverage_person (regency_code, nik_index) where nik_index is not null',
  'create index coverage_person_by_village on coverage_person (regency_code, village_code, protection, name)',
  'create index coverage_person_by_name on coverage_person (regency_code, search, person_id)',
  `create table coverage_cell (
     regency_code text collate "C" not null, as_of date not null, district_code text collate "C" not null,
     village_code text collate "C" not null, segment text not null, group_code text not null,
     universe integer not null, active integer not null, uncovered integer not null, arrears integer not null,
     lapsed integer not null, never integer not null, to_review integer not null, financed integer not null,
     without_valid_nik integer not null, dead integer not null, moved integer not null, asn integer not null,
     active_dead integer not null, active_moved integer not null, active_not_on_lists integer not null,
     primary key (regency_code, as_of, district_code, village_code, segment, group_code))`,
  `comment on table coverage_cell is 'Roll-up of people by village, segment and group on a day; every total on a screen is a sum of these'`,
  `create table coverage_snapshot (
     regency_code text collate "C" not null, as_of date not null, lists_version bigint not null, computed_at timestamptz not null,
     participants_rows integer not null, participants_people integer not null,
     primary key (regency_code, as_of))`,
  `comment on table coverage_snapshot is 'For which days the cells stand, and on which version of the lists'`,
  `create table official_total (
     regency_code text collate "C" not null, id uuid not null, indicator text not null check (indicator in ('universe', 'active', 'target')),
     segment text not null check (segment in ('ALL', 'PU', 'BPU', 'JAKON')), as_of date not null, value bigint not null check (value >= 0),
     source text not null, note text, entered_by text not null, entered_at timestamptz not null,
     withdrawn_at timestamptz, withdrawn_by text, primary key (regency_code, id))`,
  `comment on table official_total is 'Totals published by BPJS or Bappenas, entered beside the registry own figures; corrected by withdrawing and entering anew'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
