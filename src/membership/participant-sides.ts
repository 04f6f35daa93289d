import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import { byId, listTitle, type Side, type Sides, villageName } from '../registry/questions.ts'

/** What the participant list says of people; village, mother and segment as their latest card has them. */
export async function participantSides(
  db: Kysely<Schema>,
  regencyCode: string,
  ids: readonly string[],
): Promise<Sides> {
  const { rows } =
    await sql<Side>`select p.id, c.title, p.name, p.nik_mask as "nikMask", p.nik_status as "nikStatus",
      p.nik_index as "nikIndex", p.birth_date as "birthDate", p.sex, c.mother_name as "motherName",
      ${villageName(sql`c.village_code`)} as village, c.occupation, c.segment, (c.covered_until - 1) as "coveredUntil"
    from participant p join (
      select distinct on (m.participant_id) m.participant_id, ${listTitle} as title, r.mother_name, r.village_code,
        r.occupation, m.segment, m.covered_until
      from membership m
      join source_record r on r.regency_code = ${regencyCode} and r.id = m.source_record_id
      join list l on l.regency_code = ${regencyCode} and l.id = r.list_id
      join office o on o.regency_code = ${regencyCode} and o.id = l.office_id
      where m.regency_code = ${regencyCode} and m.participant_id = any(${ids}::uuid[])
      order by m.participant_id, m.covered_until desc, m.id
    ) c on c.participant_id = p.id
    where p.regency_code = ${regencyCode} and p.id = any(${ids}::uuid[])`.execute(db)
  return byId(rows)
}
