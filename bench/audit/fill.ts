import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../src/platform/db/index.ts'
import { regencyCode } from '../ground.ts'

/** Somebody who did every twentieth act, and never opened a full number. */
export const mostActive = 'operator.0'
const begun = Date.UTC(2025, 0, 1)
const apart = 3000
const people = 46_000

/** What stands in row n: the same here as in the SQL below. */
export function of(n: number) {
  const hash = (text: string) => createHash('md5').update(text).digest('hex')
  const ms = begun + n * apart
  const h = hash(String(n))
  const at = new Date(ms)
  const month = { from: at.toISOString(), to: new Date(ms + 30 * 86_400_000).toISOString() }
  const hex = `${ms.toString(16).padStart(12, '0')}7${h.slice(0, 3)}8${h.slice(3, 18)}`
  return { id: uuid(hex), subject: uuid(hash(`orang ${n % people}`)), month }
}
const uuid = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** Rows of some three years of a busy regency, written by one statement; indexes are made after, as a restore does. */
export async function fill(db: Db, rows: number): Promise<void> {
  const { rows: indexes } = await sql<{
    name: string
    def: string
  }>`select indexrelid::regclass::text as name,
    pg_get_indexdef(indexrelid) as def from pg_index where indrelid = 'audit'::regclass and not indisprimary`.execute(
    db,
  )
  for (const { name } of indexes) await sql.raw(`drop index ${name}`).execute(db)
  await sql`insert into audit (regency_code, id, at, actor, acting_as, from_where, action, subject_kind, subject_id, detail)
    select ${regencyCode}, (lpad(to_hex(ms), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid,
      to_timestamp(ms / 1000.0), 'operator.' || case when n % 20 = 0 then 0 else n % 397 + 1 end, 'manpower', '10.0.0.0/24',
      case when n % 1000 = 3 then 'nik.opened' when n % 500 = 0 then 'import.committed'
        else (array['person.viewed', 'people.searched', 'review.viewed', 'review.same', 'registration.made'])[n % 5 + 1] end,
      'person', md5('orang ' || n % ${sql.lit(people)})::uuid::text, '{"rows": 50, "by": "words"}'
    from (select n, ${sql.lit(begun)}::bigint + n * ${sql.lit(apart)}::bigint as ms, md5(n::text) as h
      from generate_series(1::bigint, ${rows}::bigint) n) made`.execute(db)
  for (const { def } of indexes) await sql.raw(def).execute(db)
  await sql`vacuum analyze audit`.execute(db)
}
