import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'

export interface AnnexRow {
  kind: 'add' | 'end'
  name: string
  nikMask: string | null
  birthDate: string | null
  village: string
  district: string
  address: string
  group: string
  source: string
  fromMonth: string
  untilMonth: string
  cause: string
}

/** The annex in its order: kecamatan, desa, name; who is added before who is ended. */
export async function annexRows(db: Db, regencyCode: string, decreeId: string): Promise<AnnexRow[]> {
  const { rows } = await sql<AnnexRow>`
    select l.kind, l.name, l.nik_mask as "nikMask", l.birth_date as "birthDate", coalesce(v.name, '') as village,
      coalesce(d.name, '') as district, l.address, l.group_code as "group", s.name as source,
      l.from_month as "fromMonth", l.until_month as "untilMonth", l.cause
    from decree_line l
    join funding_source s on s.regency_code = ${regencyCode} and s.id = l.source_id
    left join village v on v.code = l.village_code
    left join district d on d.code = l.district_code
    where l.regency_code = ${regencyCode} and l.decree_id = ${decreeId}
    order by l.kind, l.village_code, l.name, l.id`.execute(db)
  return rows
}
