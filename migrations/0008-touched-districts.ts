import { type Kysely, sql } from 'kysely'

// What the figures of a person hang on, so that only the districts of whom something changed are counted again.
const statements: string[] = [
  `create table coverage_print (
     regency_code text collate "C" not null, person_id uuid not null, district_code text collate "C" not null,
     print bigint not null, primary key (regency_code, person_id))`,
  `comment on table coverage_print is 'Derived: a fingerprint of all that the figures of a person hang on, as of the last count; empty before the first'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
