import { shippedAreas } from '../areas/questions.ts'

export interface District {
  code: string
  name: string
}

export interface Village {
  code: string
  name: string
  kind: 'desa' | 'kelurahan'
  district: District
  /** Position in the regency, from 0. */
  index: number
}

export interface Regency {
  code: string
  /** Name as on a letterhead, without Kabupaten or Kota. */
  shortName: string
  kind: 'Kabupaten' | 'Kota'
  districts: District[]
  villages: Village[]
}

/** The districts and villages of a regency by Kemendagri code, in code order. */
export async function findRegency(code: string): Promise<Regency | undefined> {
  const { regencies, districts, villages } = await shippedAreas()
  const regency = regencies.find((row) => row.code === code)
  if (!regency) return undefined
  const own = districts
    .filter((row) => row.regency_code === code)
    .map(({ code, name }) => ({ code, name }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const byCode = new Map(own.map((district) => [district.code, district]))
  const inside = villages
    .filter((row) => byCode.has(row.district_code))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  return {
    code,
    shortName: regency.name.replace(/^(Kabupaten|Kota)( Administrasi)? /, ''),
    kind: regency.name.startsWith('Kota') ? 'Kota' : 'Kabupaten',
    districts: own,
    villages: inside.map((row, index) => ({
      code: row.code,
      name: row.name,
      kind: row.code.split('.')[3]?.startsWith('1') ? 'kelurahan' : 'desa',
      district: byCode.get(row.district_code)!,
      index,
    })),
  }
}
