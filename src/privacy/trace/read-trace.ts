import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import type { TraceRow, TraceView } from '../api.ts'
import { kindOf, wholeExports, wholeLists } from './kinds.ts'
import { type LookedAt, lookedAt } from './looked-at.ts'

/** A report of more rows is told by its counts. */
export const mostRows = 1000

/** Everybody who was shown what is known of a person, from the audit; undefined when there is no such person. */
export async function readTrace(
  db: Kysely<Schema>,
  regencyCode: string,
  personId: string,
): Promise<TraceView | undefined> {
  const person = await lookedAt(db, regencyCode, personId)
  if (!person) return undefined
  const hits = sql`(${hitsOf(regencyCode, person)})`
  const counts = await sql<{ action: string; n: number }>`select a.action, count(*)::integer as n
    from ${hits} hit join audit a on a.regency_code = ${regencyCode} and a.id = hit.id group by a.action`.execute(
    db,
  )
  const found = await sql<
    Omit<TraceRow, 'at' | 'kind'> & { at: Date }
  >`select a.at, a.actor, a.acting_as as role,
      a.action, a.reason, hit.sure, u.display_name as officer, g.office
    from ${hits} hit join audit a on a.regency_code = ${regencyCode} and a.id = hit.id
    left join app_user u on u.username = a.actor
    left join lateral (select o.name as office from access_grant g
      left join office o on o.regency_code = ${regencyCode} and o.id = g.office_id
      where g.user_id = u.id and g.regency_code = ${regencyCode}
      and g.role = a.acting_as and g.granted_at <= a.at order by g.granted_at desc limit 1) g on true
    order by a.at desc, a.id desc limit ${mostRows}`.execute(db)
  const byKind: TraceView['byKind'] = {}
  for (const { action, n } of counts.rows) byKind[kindOf(action)] = (byKind[kindOf(action)] ?? 0) + n
  return {
    number: counts.rows.reduce((sum, { n }) => sum + n, 0),
    since: person.since?.toISOString() ?? null,
    byKind,
    rows: found.rows.map((row) => ({ ...row, at: row.at.toISOString(), kind: kindOf(row.action) })),
  }
}

/** SQL: id and sure, each act once; by three indexes of the audit, however long it is. */
function hitsOf(regencyCode: string, person: LookedAt): RawBuilder<unknown> {
  const { ids, imports, districtCode, villageCode, since } = person
  const fits = (part: string, code: string | null) =>
    sql`coalesce(a.detail ->> ${part}, ${code ?? ''}) = ${code ?? ''}`
  return sql`select id, bool_or(sure) as sure from (
      select a.id, true as sure from audit a where a.regency_code = ${regencyCode} and a.subject_id = any(${ids}::text[])
      union all
      select a.id, true from audit a where a.regency_code = ${regencyCode} and a.detail ? 'shown'
        and string_to_array(a.detail ->> 'shown', ' ') && ${ids}::text[]
      union all
      select a.id, false from audit a where a.regency_code = ${regencyCode} and a.action = any(${wholeLists}::text[])
        and a.subject_id = any(${imports}::text[])
      union all
      select a.id, false from audit a where a.regency_code = ${regencyCode} and a.action = any(${wholeExports}::text[])
        and a.at >= coalesce(${since}::timestamptz, '-infinity')
        and ${fits('district', districtCode)} and ${fits('village', villageCode)}) each group by id`
}
