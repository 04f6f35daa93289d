import { type Kysely, sql } from 'kysely'

// How poor a household is, as DTSEN or P3KE says it: whoever else is alike, the poorer come first in a plan.
const statements: string[] = [
  `create table welfare_decile (
     regency_code text collate "C" not null, nik_index text collate "C" not null, source text not null,
     decile smallint not null check (decile between 1 and 10), as_of date not null,
     entered_by text not null, entered_at timestamptz not null,
     primary key (regency_code, nik_index, source))`,
  `comment on table welfare_decile is 'Welfare decile of people the lists know, by the keyed index of their NIK: the latest of each source, with the day it stands for. Of nobody else'`,
  'alter table plan_pick add column decile smallint',
  `comment on column plan_pick.decile is 'Welfare decile the plan went by; null: not known, which comes after the tenth'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
