import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { ReadersView } from '../api.ts'
import type { Limits } from './limits.ts'
import { openingActs, readingActs, rowsShown } from './read-hour.ts'

const [day, most] = [24 * 3_600_000, 10]
const told = ['reads.many', 'numbers.many']
const refused = ['reads.refused', 'numbers.refused']

/** Who was shown most of persons in the last 24 hours, from the audit; first whoever was held back or told of. */
export async function whoReadMost(
  db: Db,
  regencyCode: string,
  limits: Limits,
  at: Date,
): Promise<ReadersView> {
  const since = new Date(at.getTime() - day)
  const all = [...readingActs, ...openingActs, ...told, ...refused]
  const { rows: accounts } = await sql<ReadersView['accounts'][number]>`
    select actor, coalesce(sum(${rowsShown}) filter (where action = any(${readingActs}::text[])), 0)::integer as rows,
      (count(*) filter (where action = any(${openingActs}::text[])))::integer as numbers,
      case when bool_or(action = any(${refused}::text[])) then 'refused'
        when bool_or(action = any(${told}::text[])) then 'told' else 'usual' end as state
    from audit where regency_code = ${regencyCode} and at > ${since} and at <= ${at} and actor <> '-'
      and action = any(${all}::text[])
    group by actor
    order by array_position(array['refused', 'told', 'usual'], case when bool_or(action = any(${refused}::text[])) then 'refused'
      when bool_or(action = any(${told}::text[])) then 'told' else 'usual' end), 2 desc, actor
    limit ${most}`.execute(db)
  return { accounts, limits }
}
