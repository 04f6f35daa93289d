import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { LinesBody, LinesView } from './api.ts'

export const linesAPage = 50

/** The people of a decree, by village and name, a page after the last one shown. */
export async function getLines(
  db: Db,
  regencyCode: string,
  decreeId: string,
  { finding, villageCode, kind, group, sourceId, after }: LinesBody,
): Promise<LinesView> {
  const which = sql`l.regency_code = ${regencyCode} and l.decree_id = ${decreeId}
    and (${finding ?? null}::text is null or l.findings @> jsonb_build_array(jsonb_build_object('code', ${finding ?? null}::text)))
    and (${villageCode ?? ''} in ('', l.village_code)) and (${kind ?? ''} in ('', l.kind))
    and (${group ?? ''} in ('', l.group_code)) and (${sourceId ?? null}::uuid is null or l.source_id = ${sourceId ?? null}::uuid)`
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from decree_line l where ${which}`.execute(db)
  const { rows } = await sql<LinesView['rows'][number]>`
    select l.id, l.kind, l.worker_id as "personId", l.name, l.nik_mask as "nikMask", l.birth_date as "birthDate",
      coalesce(v.name, '') as village, coalesce(d.name, '') as district, l.address, l.group_code as "group",
      s.name as source, l.from_month as "fromMonth", l.until_month as "untilMonth", l.ended_month as "endedMonth", l.cause,
      l.findings, l.passed_reason as "passedReason",
      (select p.name from decree_line p where p.regency_code = ${regencyCode} and p.id = l.replaces_line) as replaces
    from decree_line l
    join funding_source s on s.regency_code = ${regencyCode} and s.id = l.source_id
    left join village v on v.code = l.village_code
    left join district d on d.code = l.district_code
    where ${which} and (${after ?? null}::uuid is null or (l.village_code, l.name, l.id) >
      (select a.village_code, a.name, a.id from decree_line a where a.regency_code = ${regencyCode} and a.id = ${after ?? null}::uuid))
    order by l.village_code, l.name, l.id limit ${linesAPage}`.execute(db)
  return { total: counted[0]!.total, rows }
}
