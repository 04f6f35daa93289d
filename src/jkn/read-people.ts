import { sql } from 'kysely'
import { figureOf } from '../coverage/questions.ts'
import type { Db } from '../platform/db/index.ts'
import type { JknPersonView, JknRowsBody, JknRowsView } from './api.ts'
import { stateOf } from './states.ts'

export const rowsAPage = 50
const nothing = sql`null`

/** The people behind a number, by village and name, a page after the last one shown. */
export async function getJknRows(db: Db, regencyCode: string, asked: JknRowsBody): Promise<JknRowsView> {
  const which = asked.side === 'worker' ? workers(regencyCode, asked) : members(regencyCode, asked)
  const after = asked.after ?? null
  const { rows: counted } = await sql<{ total: number }>`
    with found as materialized (${which}) select count(*)::integer as total from found`.execute(db)
  const { rows } = await sql<JknRowsView['rows'][number]>`
    with found as materialized (${which})
    select f.*, coalesce(v.name, '') as village, coalesce(d.name, '') as district from (
      select * from found where ${after}::uuid is null
        or (village_code, name, id) > (select village_code, name, id from found where id = ${after}::uuid)
      order by village_code, name, id limit ${rowsAPage}) f
    left join village v on v.code = f.village_code left join district d on d.code = f.district_code
    order by f.village_code, f.name, f.id`.execute(db)
  return { total: counted[0]!.total, rows }
}

const told = sql`m.segment, m.active, m.status_on as "statusOn", m.as_of as "asOf", m.waste,
  coalesce(m.waste_rows, 0) as "wasteRows", m.waste_on as "wasteOn", m.waste_said as "wasteSaid", m.waste_as_of as "wasteAsOf"`

/** SQL: workers of the universe and what the health insurance says of each. */
const workers = (regencyCode: string, { protection, state }: JknRowsBody) => sql`
  select p.person_id as id, p.person_id as "personId", p.name, p.nik_mask as "nikMask", p.village_code, p.district_code,
    p.protection, ${stateOf} as state, ${told}
  from (select * from coverage_person where regency_code = ${regencyCode} and ${figureOf('universe').rows}) p
  left join jkn_member m on m.regency_code = ${regencyCode} and m.nik_index = p.nik_index and m.speaks
  where (${protection ?? null}::text is null or p.protection = ${protection ?? null})
    and (${state ?? null}::text is null or ${stateOf} = ${state ?? null})
    and exists (select from jkn_cell c where c.regency_code = ${regencyCode})`

/** SQL: people of the lists of BPJS Kesehatan, one row a person. */
const members = (regencyCode: string, { segment, active, waste, withNik }: JknRowsBody) => sql`
  select m.record_id as id, (select p.person_id from coverage_person p
      where p.regency_code = ${regencyCode} and p.nik_index = m.nik_index order by p.worker_id is null, p.person_id limit 1) as "personId",
    m.name, m.nik_mask as "nikMask", m.village_code, m.district_code, ${nothing}::text as protection, ${nothing}::text as state, ${told}
  from jkn_member m
  where m.regency_code = ${regencyCode} and m.speaks
    and (${segment ?? null}::text is null or m.segment = ${segment ?? null})
    and (${active ?? null}::boolean is null or m.active = ${active ?? null})
    and (${waste ?? null}::text is null or m.waste = ${waste ?? null})
    and (${withNik ?? null}::boolean is null or (m.nik_index is not null) = ${withNik ?? null})`

/** What the health insurance says of one person of the figures, by their NIK alone; null where there is no such person. */
export async function getJknPerson(
  db: Db,
  regencyCode: string,
  personId: string,
): Promise<JknPersonView | null> {
  const { rows: found } = await sql<{
    state: JknPersonView['state']
    nik: string | null
    listed: string | null
  }>`
    select ${stateOf} as state, p.nik_index as nik, (select max(i.as_of) from import i
      join list l on l.regency_code = i.regency_code and l.id = i.list_id and l.kind = 'jkn'
      where i.regency_code = ${regencyCode} and i.status = 'committed') as listed
    from coverage_person p
    left join jkn_member m on m.regency_code = ${regencyCode} and m.nik_index = p.nik_index and m.speaks
    where p.regency_code = ${regencyCode} and p.person_id = ${personId}::uuid`.execute(db)
  const one = found[0]
  if (!one) return null
  const rows = await db
    .selectFrom('jkn_member')
    .select(['segment', 'class', 'active', 'status_on as statusOn', 'as_of as asOf', 'waste'])
    .where('regency_code', '=', regencyCode)
    .where('nik_index', '=', one.nik ?? '')
    .orderBy('speaks', 'desc')
    .orderBy('record_id')
    .execute()
  return { state: one.state, listed: one.listed, rows }
}
