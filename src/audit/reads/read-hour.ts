import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import { personalReads } from '../personal-reads.ts'
import type { Minute } from './last-hour.ts'

/** Acts that show persons, and those that open a number. */
export const readingActs = [...new Set(Object.values(personalReads).map(({ action }) => action))]
export const openingActs = ['nik.opened', 'phone.opened', 'data-request.contact-opened']

/** SQL: how many persons an act of reading showed. */
export const rowsShown = sql`case when jsonb_typeof(detail -> 'rows') = 'number' then (detail ->> 'rows')::integer else 1 end`

/** What the audit has of an account’s last hour: a server that was started anew goes on counting. */
export async function readHour(db: Db, regencyCode: string, actor: string, at: Date): Promise<Minute[]> {
  const since = new Date(at.getTime() - 3_600_000)
  const { rows } = await sql<Minute>`
    select floor(extract(epoch from at) / 60)::integer as minute,
      coalesce(sum(${rowsShown}) filter (where action = any(${readingActs}::text[])), 0)::integer as rows,
      (count(*) filter (where action = any(${openingActs}::text[])))::integer as numbers
    from audit where regency_code = ${regencyCode} and actor = ${actor} and at > ${since} and at <= ${at}
      and action = any(${[...readingActs, ...openingActs]}::text[])
    group by 1`.execute(db)
  return rows
}
