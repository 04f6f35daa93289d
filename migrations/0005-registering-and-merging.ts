import { type Kysely, sql } from 'kysely'

// One person is registered in one transaction, and two workers are merged, or one is split, by hand.
const statements: string[] = [
  'alter table list drop constraint list_kind_check',
  `alter table list add constraint list_kind_check check (kind in
     ('village-workers', 'office-workers', 'participants', 'dukcapil', 'opensid', 'sipp-new', 'registration'))`,
  `create table registration (
     regency_code text collate "C" not null, id uuid not null, content_hash text collate "C" not null,
     source_record_id uuid not null, worker_id uuid not null,
     outcome text not null check (outcome in ('joined', 'in-doubt', 'new')),
     lists_version bigint not null, since date, findings jsonb not null default '{}',
     registered_by text not null, registered_at timestamptz not null,
     taken_back_by text, taken_back_at timestamptz, taken_back_reason text,
     primary key (regency_code, id))`,
  `comment on table registration is 'One person registered by hand, under an id the client made: what became of it (codes and ids, no personal data), and who took it back and why'`,
  'create index registration_by_version on registration (regency_code, lists_version)',
  'create index registration_by_record on registration (regency_code, source_record_id)',
  `create table record_key (
     regency_code text collate "C" not null, source_record_id uuid not null, name_key integer, keys integer[] not null,
     primary key (regency_code, source_record_id))`,
  `comment on table record_key is 'By what a source record is found again without reading the others: numbers made of birth date, village and the sound of names, never of a NIK; a record does not change, so neither do they'`,
  // A short pending list: it is read from end to end at every search.
  `create index record_key_by_key on record_key using gin (keys) with (gin_pending_list_limit = 256)`,
  `create table link_model (
     regency_code text collate "C" not null, purpose text not null check (purpose in ('duplicate', 'membership')),
     model jsonb not null, names integer not null, common_names jsonb not null default '{}',
     lists_version bigint not null, learned_at timestamptz not null, primary key (regency_code, purpose))`,
  `comment on table link_model is 'What the linkage last learned, and on which version of the lists; common_names counts the names (as name_key of record_key) that several people bear'`,
  `create table worker_act (
     regency_code text collate "C" not null, id uuid not null, kind text not null check (kind in ('merge', 'split')),
     worker_id uuid not null, other_id uuid not null, reason text not null, model_learned_at timestamptz,
     lists_version bigint not null, decided_by text not null, decided_at timestamptz not null,
     undone_by text, undone_at timestamptz, undone_reason text, undone_version bigint,
     primary key (regency_code, id))`,
  `comment on table worker_act is 'Two workers merged into worker_id, or other_id split off from worker_id, by a person; outlives every re-run until it is undone'`,
  'create index worker_act_by_other on worker_act (regency_code, other_id)',
  'create index worker_act_by_worker on worker_act (regency_code, worker_id)',
  `create table worker_act_record (
     regency_code text collate "C" not null, act_id uuid not null, source_record_id uuid not null,
     before_id uuid not null, after_id uuid not null, primary key (regency_code, act_id, source_record_id))`,
  `comment on table worker_act_record is 'The source records a merge or split is about: whose they were before it and whose after it, so that undoing gives both ids back'`,
  'alter table review_decision add column act_id uuid, add column undone_act_id uuid',
  'create index review_decision_by_act on review_decision (regency_code, act_id) where act_id is not null',
  'create index review_decision_by_undone_act on review_decision (regency_code, undone_act_id) where undone_act_id is not null',
  `comment on column review_decision.act_id is 'The merge or split by hand this decision is part of; null for an answer to a question of the review'`,
  `comment on column review_decision.undone_act_id is 'The merge or split that stood against this decision and so undid it; it stands again when that is undone'`,
  // Workers are made anew once, so that they can be found by keys and the model is kept.
  'update tenant set lists_version = lists_version + 1 where linked_version > 0',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
