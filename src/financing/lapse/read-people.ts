import { sql } from 'kysely'
import { lawOf } from '../../law/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import type { RadarRowsBody, RadarRowsView } from './api.ts'
import { endsOf } from './ends-of.ts'
import { protectedPeople } from './protected-people.ts'
import { daysAfter, januaryAfter } from './reads.ts'

export const rowsAPage = 50

/** The people behind a number of the radar, by village and name, a page after the last one shown. */
export async function getRadarRows(
  db: Db,
  regencyCode: string,
  { on: asked, what, payer, group, after }: RadarRowsBody,
): Promise<RadarRowsView> {
  const run = await db
    .selectFrom('waste_run')
    .select('as_of')
    .where('regency_code', '=', regencyCode)
    .orderBy('ran_at', 'desc')
    .executeTakeFirst()
  const on = asked ?? run?.as_of
  if (!on) return { total: 0, rows: [] }
  const law = await lawOf(db, regencyCode)
  const kinds = await db
    .selectFrom('lapse_cell')
    .select(['segment', 'covered_until'])
    .distinct()
    .where('regency_code', '=', regencyCode)
    .execute()
  const ends = kinds.map(({ segment, covered_until }) => ({
    segment,
    covered_until,
    ...endsOf(law, segment, covered_until),
  }))
  const until = what === 'january' || what === 'past' || what === 'all' ? on : daysAfter(on, Number(what))
  const meant = ends.filter(({ protectedUntil, lapsesOn, covered_until }) => {
    if (lapsesOn <= on) return false
    if (what === 'january') return covered_until <= januaryAfter(on)
    if (what === 'all') return true
    return what === 'past' ? protectedUntil < on : protectedUntil >= on && protectedUntil <= until
  })
  const named =
    what === 'january'
      ? sql`and p.payer in ('regency', 'village') and coalesce(p.decree_until <= ${januaryAfter(on)}::date, true)`
      : sql``
  const which = sql`from (${protectedPeople(regencyCode)}) p
    join jsonb_to_recordset(${JSON.stringify(meant)}::jsonb) as e(segment text, covered_until date, "protectedUntil" date, "lapsesOn" date)
      on e.segment = p.segment and e.covered_until = p.covered_until
    where (${payer ?? null}::text is null or p.payer = ${payer ?? null}) and (${group ?? null}::text is null or p.group_code = ${group ?? null}) ${named}`
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total ${which}`.execute(db)
  const { rows } = await sql<RadarRowsView['rows'][number]>`
    select f.person_id as "personId", f.name, f.nik_mask as "nikMask", coalesce(v.name, '') as village,
      coalesce(d.name, '') as district, f.payer, f.segment, f.group_code as "group", (f.covered_until - 1) as "paidUntil",
      f."protectedUntil", f."lapsesOn", f.decree_until as "decreeUntil"
    from (select p.*, e."protectedUntil", e."lapsesOn" ${which}) f
    left join village v on v.code = f.village_code
    left join district d on d.code = f.district_code
    where ${after ?? null}::uuid is null or (f.village_code, f.name, f.person_id) >
      (select a.village_code, a.name, a.person_id from coverage_person a
        where a.regency_code = ${regencyCode} and a.person_id = ${after ?? null}::uuid)
    order by f.village_code, f.name, f.person_id limit ${rowsAPage}`.execute(db)
  return { total: counted[0]!.total, rows }
}
