import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { DecileRowsBody, DecileRowsView, DecilesView } from './api.ts'

const rowsAPage = 50

/** SQL: nik_index and decile of everybody it is known of; of several sources the one that stands for the latest day. */
export const latestDeciles = (regencyCode: string): RawBuilder<unknown> => sql`
  select distinct on (nik_index) nik_index, decile from welfare_decile where regency_code = ${regencyCode}::text
  order by nik_index, as_of desc, entered_at desc, source`

/** Whose deciles are kept, from when, and for how many of those nobody protects none is known. */
export async function getDeciles(db: Db, regencyCode: string): Promise<DecilesView> {
  const { rows: sources } = await sql<DecilesView['sources'][number] & { enteredAt: Date }>`
    select s.source, max(s.as_of) as "asOf", count(p.person_id)::int as people,
      (array_agg(s.entered_by order by s.entered_at desc))[1] as "enteredBy", max(s.entered_at) as "enteredAt"
    from welfare_decile s left join worker w on w.regency_code = ${regencyCode} and w.nik_index = s.nik_index
    left join coverage_person p on p.regency_code = ${regencyCode} and p.worker_id = w.id
    where s.regency_code = ${regencyCode} group by s.source order by 2 desc, 1`.execute(db)
  const { rows } = await sql<{ known: number; unknown: number }>`
    with decile as materialized (${latestDeciles(regencyCode)})
    select count(d.nik_index)::int as known, count(*) filter (where d.nik_index is null)::int as unknown
    from coverage_person p join worker w on w.regency_code = ${regencyCode} and w.id = p.worker_id
    left join decile d on d.nik_index = w.nik_index
    where p.regency_code = ${regencyCode} and p.standing = 'present' and p.protection <> 'active'`.execute(db)
  return {
    sources: sources.map((one) => ({ ...one, enteredAt: new Date(one.enteredAt).toISOString() })),
    ...rows[0]!,
  }
}

/** The people behind one of those numbers, by village and name, a page after the last one shown. */
export async function getDecileRows(
  db: Db,
  regencyCode: string,
  { of, after }: DecileRowsBody,
): Promise<DecileRowsView> {
  const r = sql`${regencyCode}::text`
  const deciles =
    'source' in of
      ? sql`select nik_index, decile from welfare_decile where regency_code = ${r} and source = ${of.source}`
      : latestDeciles(regencyCode)
  const which =
    'source' in of
      ? sql`d.nik_index is not null`
      : sql`p.standing = 'present' and p.protection <> 'active' and (d.nik_index is not null) = ${of.known}::boolean`
  const people = sql`with decile as materialized (${deciles}),
    person as (
      select p.person_id, p.name, p.nik_mask, p.village_code, p.district_code, p.occupation, d.decile
      from coverage_person p join worker w on w.regency_code = ${r} and w.id = p.worker_id
      left join decile d on d.nik_index = w.nik_index where p.regency_code = ${r} and ${which})`
  const { rows: counted } = await sql<{ total: number }>`
    ${people} select count(*)::int as total from person`.execute(db)
  const { rows } = await sql<DecileRowsView['rows'][number]>`
    ${people} select p.person_id as "personId", p.name, p.nik_mask as "nikMask", coalesce(v.name, '') as village,
      coalesce(t.name, '') as district, p.occupation, p.decile
    from person p left join village v on v.code = p.village_code left join district t on t.code = p.district_code
    where ${after ?? null}::uuid is null or (p.village_code, p.name, p.person_id) >
      (select a.village_code, a.name, a.person_id from person a where a.person_id = ${after ?? null}::uuid)
    order by p.village_code, p.name, p.person_id limit ${rowsAPage}`.execute(db)
  return { total: counted[0]!.total, rows }
}
