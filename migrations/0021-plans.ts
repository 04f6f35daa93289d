import { type Kysely, sql } from 'kysely'

// Whom the next rupiah should protect: plans, and what each says of every candidate.
const statements: string[] = [
  `create table plan (
     regency_code text collate "C" not null, id uuid not null, title text not null,
     fiscal_year integer not null check (fiscal_year between 2000 and 2100), asked jsonb not null,
     state text not null check (state in ('waiting', 'working', 'done', 'blocked', 'failed')),     made_by text not null, made_at timestamptz not null, done_at timestamptz, decree_id uuid,
     law_version text not null default '', lists_version integer, as_of date, result jsonb,
     primary key (regency_code, id), foreign key (regency_code, decree_id) references decree (regency_code, id),
     check ((state in ('done', 'blocked')) = (result is not null)))`,
  `comment on table plan is 'Whom a regency would pay for with given money: what was asked and assumed, on which law and lists, and what came out as sums. Final once done; decree_id is the draft made of it'`,
  'create index plan_latest on plan (regency_code, made_at desc)',
  `create table plan_pick (
     regency_code text collate "C" not null, plan_id uuid not null, worker_id uuid not null,
     village_code text collate "C" not null, group_code text not null, continuing boolean not null,
     risk text not null, age text not null, source_id uuid, from_month date, months integer, amount bigint,
     reason text not null, primary key (regency_code, plan_id, worker_id),
     foreign key (regency_code, plan_id) references plan (regency_code, id),
     check ((source_id is null) = (amount is null)))`,
  `comment on table plan_pick is 'What a plan says of one candidate: paid from a source from from_month on for so many months, or not; and why'`,
  'create index plan_pick_by_reason on plan_pick (regency_code, plan_id, reason, village_code, worker_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
