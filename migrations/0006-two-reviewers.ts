import { type Kysely, sql } from 'kysely'

// Two people and an arbiter, where the regency wants it; and who was left without a participant by a decision.
const statements: string[] = [
  'alter table tenant add column two_reviewers boolean not null default false',
  `comment on column tenant.two_reviewers is 'A pair is decided only when two different people say the same, or an arbiter between them'`,
  'alter table app_user drop constraint app_user_role_check',
  `alter table app_user add constraint app_user_role_check check (role in ('administrator', 'reviewer'))`,
  `create table review_opinion (
     regency_code text collate "C" not null, id uuid not null, kind text not null check (kind in ('membership', 'duplicate')),
     left_id uuid not null, right_id uuid not null, round integer not null check (round >= 0),
     part text not null check (part in ('sole', 'first', 'second', 'arbiter', 'administrator')),
     verdict text not null check (verdict in ('same', 'different', 'withdrawn')), reason text,
     given_by text not null, given_at timestamptz not null, model_version text, primary key (regency_code, id))`,
  `comment on table review_opinion is 'Append-only: what each person said of a pair, and when they took it back. A round ends when its decision is undone; of a round the latest word of each person stands'`,
  `comment on column review_opinion.part is 'As whom: sole decider, or first, second, arbiter where two reviewers are wanted; administrator: undid what others had decided'`,
  `comment on column review_opinion.model_version is 'Release of the program and version of the lists whose links were judged; null where it is older than this table'`,
  'create index review_opinion_by_pair on review_opinion (regency_code, kind, left_id, right_id, round)',
  // What one person decided before is an opinion too; each undone decision ended a round.
  `insert into review_opinion (regency_code, id, kind, left_id, right_id, round, part, verdict, given_by, given_at)
     select regency_code, id, kind, left_id, right_id,
       (row_number() over (partition by regency_code, kind, left_id, right_id order by undone_at nulls last, decided_at, id) - 1)::integer,
       'sole', verdict, decided_by, decided_at from review_decision`,
  'alter table review_decision add column lists_version bigint',
  `comment on column review_decision.lists_version is 'Version of the lists that the decision, or its undoing, made; the figures hold it once the links stand on that version. Null where it is older than this column'`,
  'alter table match_refused add column taken_by uuid',
  `comment on column match_refused.taken_by is 'The worker to whom a person gave the participant this worker seemed to be; such a row is no guess of the engine and no chance is counted from it'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
