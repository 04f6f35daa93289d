import { type Kysely, sql } from 'kysely'

// Two workers become one, or are told apart again: what was signed for them follows.
const statements: string[] = [
  'alter table decree_line add column was_worker_id uuid',
  `comment on column decree_line.was_worker_id is 'The worker the line was signed for, when that worker is part of another now; null while it is the same'`,
  'create index decree_line_was on decree_line (regency_code, was_worker_id) where was_worker_id is not null',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
