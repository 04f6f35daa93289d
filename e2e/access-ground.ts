import { sql } from 'kysely'
import { addAccount, type Role, roles } from '../src/access/questions.ts'
import { loadAreas } from '../src/areas/questions.ts'
import type { Db } from '../src/platform/db/index.ts'
import { refresh } from '../src/refresh.ts'
import type { ListKind } from '../src/registry/api.ts'
import { type GivenRow, givenList } from '../src/registry/given-list.ts'
import { enter } from './enter.ts'
import { now, type OpenApp, openApp, secrets } from './open-app.ts'

export const regencyCode = '73.16'
export const neighbour = '73.15'
/** Own village, another of the district, another district. */
export const homes = ['73.16.01.1001', '73.16.01.2002', '73.16.02.1001'] as const

const person = (name: string, villageCode: string, i: number): GivenRow => ({
  name,
  nik: `${villageCode.slice(0, 8).replaceAll('.', '')}1203${80 + i}90${10 + i}`,
  birthDate: `19${80 + i}-03-12`,
  sex: 'L',
  villageCode,
})
const [hasan, marwah, sudirman] = homes.map((home, i) =>
  person(`Orang ${['Hasan', 'Marwah', 'Sudirman'][i]}`, home, i),
) as [GivenRow, GivenRow, GivenRow]
const jumriah = person('Orang Jumriah', homes[2], 3)
const card = {
  kpj: '25000000001',
  programmes: ['JKK', 'JKM'],
  payerKind: 'employer' as const,
  payerName: 'CV Pembayar Rahasia',
  coveredFrom: '2025-01-01',
  coveredUntil: '2026-06-01',
  segment: 'PU' as const,
}
/** Who is on which list: the office of each opd has its own, and Hasan stands on three lists. */
const lists: [ListKind, string, GivenRow[]][] = [
  ['village-workers', 'Pekerja desa', [hasan, marwah, sudirman]],
  ['office-workers', 'Dinas Pertanian', [{ ...hasan, occupation: 'Penyuluh' }, jumriah]],
  ['office-workers', 'DPMPD', [{ ...marwah, groupCode: 'kader' }]],
  ['office-workers', 'Bagian Kesra', [{ ...sudirman, groupCode: 'keagamaan' }]],
  ['participants', 'Peserta', [{ ...hasan, ...card }]],
]
const everybody = [hasan, marwah, sudirman, jumriah].map(({ name }) => name)

/** Which people each role may see; of roles that are not named, all. */
export const seenBy: Partial<Record<Role, readonly string[]>> = {
  district: ['Orang Hasan', 'Orang Marwah'],
  village: ['Orang Hasan'],
  opd: ['Orang Hasan', 'Orang Jumriah'],
  dpmpd: ['Orang Marwah'],
  kesra: ['Orang Sudirman'],
  branch: ['Orang Hasan'],
}
export const peopleOf = (role: Role): readonly string[] => seenBy[role] ?? everybody

export interface AccessGround extends OpenApp {
  as(role: Role, method: string, url: string, payload?: object): ReturnType<OpenApp['ask']>
  cookiesOf(role: Role): Record<string, string>
  /** Ids of people by name, of our regency. */
  people: Map<string, string>
  /** Ids that the neighbour's data have, by the table they stand in. */
  theirs: Map<string, string>
  offices: Map<string, string>
}

/** A regency with five offices and a neighbour with the same, and somebody signed in for each role there is. */
export async function openAccessGround(): Promise<AccessGround> {
  const open = await openApp()
  const { db, app } = open
  await loadAreas(db)
  for (const [kind, name, rows] of lists) await given(db, regencyCode, kind, name, rows)
  await refresh({ db, key: secrets }, regencyCode, now)
  const theirs = await openNeighbour(db)
  const offices = new Map(
    (
      await db.selectFrom('office').select(['id', 'name']).where('regency_code', '=', regencyCode).execute()
    ).map(({ id, name }) => [name.replace('Kantor ', ''), id]),
  )
  const { rows } = await sql<{ id: string; name: string }>`
    select person_id as id, name from coverage_person where regency_code = ${regencyCode}`.execute(db)
  const cookies = new Map<Role, Record<string, string>>()
  for (const role of roles) cookies.set(role, await signIn(open, role, offices))
  return {
    ...open,
    people: new Map(rows.map(({ id, name }) => [name, id])),
    theirs,
    offices,
    cookiesOf: (role) => cookies.get(role)!,
    as: async (role, method, url, payload) =>
      app.inject({ method: method as 'GET', url, cookies: cookies.get(role), payload }),
  }
}

async function given(db: Db, code: string, kind: ListKind, name: string, rows: readonly GivenRow[]) {
  await givenList(db, secrets, { regencyCode: code, kind, name, asOf: '2025-12-31', rows })
  const office = { kind: kind === 'participants' ? 'bpjs' : 'opd' } as const
  await db.updateTable('office').set(office).where('name', '=', `Kantor ${name}`).execute()
}

/** The neighbour has people, lists, a question for review and accounts of its own, all with "Tetangga" in the name. */
async function openNeighbour(db: Db): Promise<Map<string, string>> {
  const village = '73.15.01.1001'
  const twins = [1, 2].map((i) => ({
    ...person('Tetangga Baharuddin', village, i),
    nik: null,
    birthDate: null,
  }))
  const rows = [person('Tetangga Hamzah', village, 0), ...twins]
  await given(db, neighbour, 'village-workers', 'Tetangga', rows)
  await given(db, neighbour, 'office-workers', 'Dinas Tetangga', rows)
  await given(db, neighbour, 'participants', 'Peserta Tetangga', [{ ...rows[0]!, ...card }])
  await refresh({ db, key: secrets }, neighbour, now)
  const acting = { regencyCode: neighbour, actor: 'uji', at: now }
  const grant = { role: 'administrator' as const, validFrom: '2026-01-01' }
  await addAccount(db, acting, {
    username: 'tetangga',
    displayName: 'Tetangga',
    grant,
    chosen: 'kata-sandi-uji',
  })
  const ids = new Map<string, string>()
  for (const [table, column] of [
    ['coverage_person', 'person_id'],
    ['import', 'id'],
    ['list', 'id'],
    ['office', 'id'],
    ['access_grant', 'id'],
    ['source_record', 'id'],
    ['participant', 'id'],
  ] as const) {
    const found = await sql<{ id: string }>`select ${sql.ref(column)}::text as id from ${sql.table(table)}
      where regency_code = ${neighbour} limit 1`.execute(db)
    ids.set(table, found.rows[0]!.id)
  }
  const user = await db
    .selectFrom('app_user')
    .select('id')
    .where('username', '=', 'tetangga')
    .executeTakeFirstOrThrow()
  return ids.set('app_user', user.id)
}

async function signIn({ db, app }: OpenApp, role: Role, offices: Map<string, string>) {
  const office = { opd: 'Dinas Pertanian', dpmpd: 'DPMPD', kesra: 'Bagian Kesra' } as Partial<
    Record<Role, string>
  >
  const grant = {
    role,
    validFrom: '2026-01-01',
    ...(office[role] && { officeId: offices.get(office[role])! }),
    ...((role === 'district' || role === 'village') && { districtCode: homes[0].slice(0, 8) }),
    ...(role === 'village' && { villageCode: homes[0] }),
  }
  const [username, password] = [`uji.${role}`, 'kata-sandi-uji']
  const made = await addAccount(
    db,
    { regencyCode: role === 'province' ? '73' : regencyCode, actor: 'uji', at: now },
    { username, displayName: '', grant, chosen: password },
  )
  if (!made.ok) throw new Error(`${role}: ${made.problem}`)
  // A place of their own each: attempts are counted.
  const remoteAddress = `10.0.0.${roles.indexOf(role) + 1}`
  return enter(app, { username, password, remoteAddress }, now)
}
