import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'

/** Memberships alike in all the law asks of a contribution, and how many they are. */
export interface Profile {
  segment: string
  group: string
  payer: string
  programmes: string[]
  /** As the participant list reports it; null where it does not, or says 0. */
  wage: number | null
  memberships: number
}

/** The day of the latest participant list. */
export async function latestListDay(db: Db, regencyCode: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select max(i.as_of) as day from import i
    join list l on l.regency_code = i.regency_code and l.id = i.list_id
    where i.regency_code = ${regencyCode} and i.status = 'committed' and l.kind = 'participants'`.execute(db)
  return rows[0]?.day ?? null
}

/** The memberships active on a day, alike ones together, and the people who hold them. */
export async function profilesOn(db: Db, regencyCode: string, day: string) {
  const active = sql`m.regency_code = ${regencyCode} and m.covered_from <= ${day}::date and m.covered_until > ${day}::date`
  const { rows: profiles } = await sql<Profile>`
    select m.segment, coalesce(m.group_code, '') as group, m.payer_kind as payer, m.programmes, nullif(r.wage, 0) as wage,
           count(*)::int as memberships
    from membership m
    left join source_record r on r.regency_code = m.regency_code and r.id = m.source_record_id
    where ${active}
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`.execute(db)
  const { rows: counted } = await sql<{ people: number }>`
    select count(distinct m.participant_id)::int as people from membership m where ${active}`.execute(db)
  return { profiles, people: counted[0]?.people ?? 0 }
}
