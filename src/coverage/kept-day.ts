import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '../platform/db/index.ts'

/** The last day with figures kept, so many months or more before; null where none is. */
export async function keptDayBefore(
  db: Db,
  regencyCode: string,
  day: string,
  months: number,
): Promise<string | null> {
  const until = Temporal.PlainDate.from(day).subtract({ months }).toString()
  const { rows } = await sql<{ kept: string | null }>`
    select max(as_of) as kept from coverage_snapshot
    where regency_code = ${regencyCode} and as_of <= ${until}::date`.execute(db)
  return rows[0]!.kept
}
