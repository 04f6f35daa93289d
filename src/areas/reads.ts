import type { Db } from '../platform/db/index.ts'
import type { AreasView } from './api.ts'

/** The districts and villages of a regency by code; undefined when there is no such regency. */
export async function findAreas(db: Db, regencyCode: string): Promise<AreasView | undefined> {
  const regency = await db
    .selectFrom('regency')
    .innerJoin('province', 'province.code', 'regency.province_code')
    .select(['regency.code', 'regency.name', 'province.name as province'])
    .where('regency.code', '=', regencyCode)
    .executeTakeFirst()
  if (!regency) return undefined
  const [districts, villages] = await Promise.all([
    db
      .selectFrom('district')
      .select(['code', 'name'])
      .where('regency_code', '=', regencyCode)
      .orderBy('code')
      .execute(),
    db
      .selectFrom('village')
      .select(['code', 'name', 'kind', 'district_code'])
      .where('regency_code', '=', regencyCode)
      .orderBy('code')
      .execute(),
  ])
  return {
    regency,
    districts: districts.map((district) => ({
      ...district,
      villages: villages
        .filter((village) => village.district_code === district.code)
        .map(({ code, name, kind }) => ({ code, name, kind })),
    })),
  }
}

/** Codes of all districts of Indonesia: the first six digits of a NIK name one. */
export async function districtCodes(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('district').select('code').execute()
  return new Set(rows.map((row) => row.code))
}
