import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'

/**
 * The districts of whom something changed that figures hang on, before or after the change, and from now on none: the
 * fingerprints are kept. Needs the temporary table `everybody`.
 */
export async function touchedDistricts(trx: Kysely<Schema>, regencyCode: string): Promise<string[]> {
  await sql`create temp table prints on commit drop as
    with paid as materialized (
      select participant_id, string_agg(concat_ws('|', segment, payer_kind, group_code, covered_from, covered_until), ' '
          order by id) as cards
      from membership where regency_code = ${regencyCode} group by participant_id)
    select e.person_id, e.district_code, hashtextextended(concat_ws('|', e.worker_id is null, e.participant_id,
        e.nik_valid, e.village_code, e.segment, e.group_code, e.worker_standing, e.standing_on, e.participant_standing,
        e.waits, e.maybe_id, e.chance, e.chance_error, e.together, e.twin, own.cards, '/', maybe.cards), 0) as print
    from everybody e left join paid own on own.participant_id = e.participant_id
    left join paid maybe on maybe.participant_id = e.maybe_id`.execute(trx)
  const { rows } = await sql<{ district: string | null }>`
    with changed as (
      select before.district_code as before, now.district_code as now
      from (select * from coverage_print where regency_code = ${regencyCode}) before
      full join prints now on now.person_id = before.person_id
      where (before.district_code, before.print) is distinct from (now.district_code, now.print))
    select before as district from changed union select now from changed`.execute(trx)
  await sql`delete from coverage_print c where c.regency_code = ${regencyCode} and not exists (
    select from prints p where p.person_id = c.person_id and (p.district_code, p.print) = (c.district_code, c.print))`.execute(
    trx,
  )
  await sql`insert into coverage_print (regency_code, person_id, district_code, print)
    select ${regencyCode}, person_id, district_code, print from prints p where not exists (
      select from coverage_print c where c.regency_code = ${regencyCode} and c.person_id = p.person_id)`.execute(
    trx,
  )
  await sql`drop table prints`.execute(trx)
  return rows.flatMap(({ district }) => district ?? [])
}
