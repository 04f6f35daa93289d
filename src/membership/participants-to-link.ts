import { type Kysely, sql } from 'kysely'
import type { PersonRecord } from '../linkage/index.ts'
import type { Schema } from '../platform/db/index.ts'
import { type OpenNik, openPerson, type SealedPerson } from '../registry/questions.ts'

/** The people on the participant list, or a few of them, as the engine sees them; village and mother as their latest card says. */
export async function participantsToLink(
  db: Kysely<Schema>,
  regencyCode: string,
  openNik: OpenNik,
  ids?: readonly string[],
): Promise<PersonRecord[]> {
  const among = (column: string) => (ids ? sql`and ${sql.ref(column)} = any(${ids}::uuid[])` : sql``)
  const { rows } =
    await sql<SealedPerson>`select p.id, p.nik_sealed as "nikSealed", p.nik_status as "nikStatus", p.name,
      p.birth_date as "birthDate", p.sex, c.village_code as "villageCode", c.mother_name as "motherName"
    from participant p left join (
      select distinct on (m.participant_id) m.participant_id, r.village_code, r.mother_name
      from membership m join source_record r on r.regency_code = ${regencyCode} and r.id = m.source_record_id
      where m.regency_code = ${regencyCode} ${among('m.participant_id')}
      order by m.participant_id, m.covered_until desc, m.id) c on c.participant_id = p.id
    where p.regency_code = ${regencyCode} ${among('p.id')} order by p.id`.execute(db)
  return rows.map((row) => openPerson(row, openNik))
}
