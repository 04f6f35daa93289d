import { type Kysely, sql } from 'kysely'

// From the day something happens to the last payment: events, the claims they open, papers, heirs, and every step taken (docs/adr/0034).
const statements: string[] = [
  `create table claim_event (
     regency_code text collate "C" not null, id uuid not null, number text not null,
     kind text not null check (kind in ('death', 'accident', 'disease', 'disability', 'pension-age', 'lost-job', 'stopped-work', 'left-country')),
     happened_on date not null, cause text not null check (cause in ('work', 'not-work', 'unknown')),
     told_by text not null check (told_by in ('village', 'office', 'employer', 'hospital', 'family', 'list')),
     name text not null, birth_date date, sex text, village_code text collate "C" not null, district_code text collate "C" not null,
     nik_index text collate "C", nik_sealed bytea, nik_mask text, told_sealed bytea not null, content_hash text collate "C" not null,
     person_id uuid, linked_by text, linked_at timestamptz, reasons jsonb not null default '[]', candidates jsonb not null default '[]',
     known_on date not null, reported_to_bpjs_on date, kk1_on date, kk2_on date, kk3_on date,
     reported_by text not null, reported_at timestamptz not null, withdrawn_by text, withdrawn_at timestamptz, withdrawn_reason text,
     primary key (regency_code, id), unique (regency_code, number), check ((person_id is null) = (linked_by is null)))`,
  `comment on table claim_event is 'Something that happened to a worker: a death, an accident, an old age, a lost job; as told, whom the lists know it to be, and when BPJS was told. What may name others (place, words, telephone) is sealed'`,
  'create index claim_event_by_person on claim_event (regency_code, person_id) where person_id is not null',
  'create index claim_event_by_time on claim_event (regency_code, reported_at desc, id)',
  `create unique index claim_event_one_death on claim_event (regency_code, person_id)
     where kind = 'death' and person_id is not null and withdrawn_at is null`,

  `create table claim (
     regency_code text collate "C" not null, id uuid not null, number text not null, event_id uuid not null, person_id uuid not null,
     programme text not null check (programme in ('JKK', 'JKM', 'JHT', 'JP', 'JKP', 'BEASISWA')),
     state text not null check (state in ('reported', 'collecting', 'complete', 'submitted', 'decided', 'appealed', 'paid', 'closed', 'withdrawn')),
     outcome text check (outcome in ('approved', 'partly', 'refused')),
     village_code text collate "C" not null, district_code text collate "C" not null, payer_kind text not null,
     facts_sealed bytea, expected bigint, expected_outcome text, frozen_sealed bytea, frozen_at timestamptz,
     bpjs_number text not null default '', submitted_on date, decided_on date, decided bigint check (decided >= 0), decided_sealed bytea,
     paid bigint not null default 0 check (paid >= 0), paid_on date,
     owner text, due_on date, state_since timestamptz not null, stuck_code text, stuck_reason text, stuck_since timestamptz,
     expires_on date, made_by text not null, made_at timestamptz not null,
     primary key (regency_code, id), unique (regency_code, number),
     foreign key (regency_code, event_id) references claim_event (regency_code, id),
     check (decided is null or paid <= decided), check ((outcome is null) = (decided is null)))`,
  `comment on table claim is 'What is asked of one programme after an event: where it stands, who sees to it until when, what the law was worked out to give (frozen when it was sent), what BPJS decided, and what was paid'`,
  `create unique index claim_once on claim (regency_code, event_id, programme) where state <> 'withdrawn'`,
  `create index claim_open on claim (regency_code, state, due_on) where state not in ('closed', 'withdrawn')`,
  'create index claim_by_person on claim (regency_code, person_id)',

  `create table claim_act (
     regency_code text collate "C" not null, id uuid not null, claim_id uuid not null, seq integer not null check (seq > 0), kind text not null,
     state text not null, by text not null, at timestamptz not null, reason text not null default '', detail jsonb not null default '{}',
     primary key (regency_code, id), unique (regency_code, claim_id, seq),
     foreign key (regency_code, claim_id) references claim (regency_code, id))`,
  `comment on table claim_act is 'Every step of a claim in its order, with the state it led to; only ever added. Played again from the first, they give the claim as it stands'`,

  `create table claim_heir (
     regency_code text collate "C" not null, id uuid not null, event_id uuid not null,
     relation text not null check (relation in ('self', 'spouse', 'child', 'parent', 'grandparent', 'grandchild', 'sibling', 'parent-in-law', 'named-in-will')),
     alive boolean not null, born_on date, schooling jsonb, told_sealed bytea not null,
     account_index text collate "C", account_mask text, account_holds boolean, entered_by text not null, entered_at timestamptz not null, removed_at timestamptz,
     primary key (regency_code, id), foreign key (regency_code, event_id) references claim_event (regency_code, id))`,
  `comment on table claim_heir is 'A relative of the one it happened to, by the certificate of heirs: relation, whether alive, for a child its school, and the bank account the money is to go to. Name and account are sealed'`,
  'create index claim_heir_by_event on claim_heir (regency_code, event_id)',
  'create index claim_heir_by_account on claim_heir (regency_code, account_index) where account_index is not null',

  `create table claim_document (
     regency_code text collate "C" not null, id uuid not null, event_id uuid not null, kind text not null, heir_id uuid,
     sha256 text collate "C" not null, came_as text collate "C" not null, form text not null check (form in ('pdf', 'jpg', 'png')), bytes integer not null, pages integer not null,
     state text not null check (state in ('received', 'accepted', 'returned', 'removed')), state_by text not null, state_at timestamptz not null,
     state_reason text not null default '', uploaded_by text not null, uploaded_at timestamptz not null,
     primary key (regency_code, id), foreign key (regency_code, event_id) references claim_event (regency_code, id))`,
  `comment on table claim_document is 'A paper of a case, redrawn when it came in and sealed in the vault under its SHA-256; received, accepted, or returned with the reason. Rows are never deleted'`,
  'create index claim_document_by_event on claim_document (regency_code, event_id)',
  'create index claim_document_by_content on claim_document (regency_code, came_as)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
