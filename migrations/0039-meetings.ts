import { type Kysely, sql } from 'kysely'

// A coordination meeting keeps the numbers it had before it (docs/adr/0041).
const parties = `('leader', 'manpower', 'bkad', 'dpmpd', 'kesra', 'opd', 'branch', 'other')`
const statements: string[] = [
  `create table meeting (
     regency_code text collate "C" not null, id uuid not null, number text not null default '', subject text not null,
     held_on date not null, starts_at text not null default '', place text not null default '',
     chair_name text not null default '', chair_function text not null default '',
     secretary_name text not null default '', secretary_function text not null default '',
     basis text[] not null default '{}', note text not null default '',
     state text not null default 'planned' check (state in ('planned', 'held', 'minuted')), minutes jsonb,
     made_by text not null, made_at timestamptz not null, held_by text, held_at timestamptz, locked_by text, locked_at timestamptz,
     primary key (regency_code, id), check ((state = 'minuted') = (minutes is not null)), check ((state = 'minuted') = (locked_at is not null)))`,
  `comment on table meeting is 'A coordination meeting (rakor): planned, held, then minuted, which locks it. minutes is what the minutes said at that moment; from then on nothing of the meeting changes, and what was wrong is told by a meeting_correction'`,
  'create index meeting_by_day on meeting (regency_code, held_on, id)',
  `create table meeting_agenda (
     regency_code text collate "C" not null, meeting_id uuid not null, position integer not null check (position > 0),
     title text not null, said text not null default '',
     primary key (regency_code, meeting_id, position), foreign key (regency_code, meeting_id) references meeting (regency_code, id))`,
  `comment on table meeting_agenda is 'What a meeting is about, in its order, and what was said on it. The decisions of the meeting before come first by themselves and stand in no row'`,
  `create table meeting_participant (
     regency_code text collate "C" not null, meeting_id uuid not null, position integer not null check (position > 0),
     name text not null default '', function text not null, party text not null check (party in ${parties}), office text not null default '',
     primary key (regency_code, meeting_id, position), foreign key (regency_code, meeting_id) references meeting (regency_code, id))`,
  `comment on table meeting_participant is 'Who takes part: function and office, the name where it is known. party is the role by which somebody of that office reads the meeting; of an opd the name of the office must be theirs too'`,
  `create table meeting_freeze (
     regency_code text collate "C" not null, id uuid not null, meeting_id uuid not null, as_of date not null,
     law_version text not null, lists_version bigint not null, lists jsonb not null, frozen_by text not null, frozen_at timestamptz not null,
     primary key (regency_code, id), foreign key (regency_code, meeting_id) references meeting (regency_code, id))`,
  `comment on table meeting_freeze is 'One taking of figures for a meeting: of which day, under which law, from which lists (each with its day and import). Never changed'`,
  `create table meeting_figure (
     regency_code text collate "C" not null, meeting_id uuid not null, figure text not null, as_of date not null, freeze_id uuid not null,
     position integer not null, value bigint not null, unit text not null check (unit in ('people', 'basis-points', 'rupiah')),
     name jsonb not null, definition jsonb not null, source jsonb not null,
     primary key (regency_code, meeting_id, figure, as_of), foreign key (regency_code, freeze_id) references meeting_freeze (regency_code, id))`,
  `comment on table meeting_figure is 'A figure as it was when it was taken for a meeting: value, unit, and its name, definition and source in the words of that day, in both languages. Written once, never changed, never taken away'`,
  `create table meeting_decision (
     regency_code text collate "C" not null, id uuid not null, meeting_id uuid not null, position integer not null,
     text text not null, owner_party text not null check (owner_party in ${parties}), owner_office text not null, owner_name text not null default '',
     due_on date not null, figure text, as_of date, target bigint,
     state text not null default 'open' check (state in ('open', 'done', 'dropped')), state_reason text not null default '',
     state_by text, state_at timestamptz, made_by text not null, made_at timestamptz not null,
     primary key (regency_code, id), foreign key (regency_code, meeting_id) references meeting (regency_code, id),
     foreign key (regency_code, meeting_id, figure, as_of) references meeting_figure (regency_code, meeting_id, figure, as_of),
     check ((figure is null) = (as_of is null)), check ((figure is null) <= (target is null)))`,
  `comment on table meeting_decision is 'What a meeting decided: who sees to it until when, and the frozen figure it is to move, to which value. Its words change until the minutes are locked, its state by follow-up entries at any time'`,
  'create index meeting_decision_by_meeting on meeting_decision (regency_code, meeting_id, position)',
  `create index meeting_decision_open on meeting_decision (regency_code, due_on) where state = 'open'`,
  `create table meeting_follow_up (
     regency_code text collate "C" not null, id uuid not null, decision_id uuid not null, text text not null, reference text not null default '',
     state text check (state in ('open', 'done', 'dropped')), by text not null, office text not null default '', at timestamptz not null,
     sha256 text collate "C", came_as text collate "C", form text check (form in ('pdf', 'jpg', 'png')), bytes integer, pages integer,
     primary key (regency_code, id), foreign key (regency_code, decision_id) references meeting_decision (regency_code, id),
     check (num_nulls(sha256, came_as, form, bytes, pages) in (0, 5)))`,
  `comment on table meeting_follow_up is 'What was done about a decision, with its evidence: words, a reference, a paper drawn anew and sealed in the vault. state is what it made the decision; null: it stayed as it was. Only ever added'`,
  'create index meeting_follow_up_by_decision on meeting_follow_up (regency_code, decision_id, at)',
  `create table meeting_correction (
     regency_code text collate "C" not null, id uuid not null, meeting_id uuid not null, text text not null,
     by text not null, at timestamptz not null,
     primary key (regency_code, id), foreign key (regency_code, meeting_id) references meeting (regency_code, id))`,
  `comment on table meeting_correction is 'What was wrong in locked minutes, as an entry of its own: the minutes stay as they were and show it at their end'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
