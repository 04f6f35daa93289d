import { sql } from 'kysely'
import { addAccount, type Role, roles } from '../../src/access/questions.ts'
import { loadAreas } from '../../src/areas/questions.ts'
import { tablesOfRegencies } from '../../src/platform/db/reach/views.ts'
import { refresh } from '../../src/refresh.ts'
import { givenList } from '../../src/registry/given-list.ts'
import { enter } from '../enter.ts'
import { now, type OpenApp, openApp, secrets } from '../open-app.ts'

export const regencyCode = '73.16'
export const neighbour = '73.15'
/** A word that stands in the name of everybody of a village, and nowhere else. */
export const marks = {
  '73.16.01.1001': 'Zqalam',
  '73.16.01.2002': 'Zqbone',
  '73.16.02.1001': 'Zqcina',
  '73.15.01.1001': 'Zqduri',
} as const
export type Village = keyof typeof marks
export const villages = Object.keys(marks) as Village[]
const inRegency = villages.filter((code) => code.startsWith(regencyCode))
/** Whom a role may see. */
export const villagesOf = (role: Role): Village[] => inRegency.slice(0, shares[role] ?? inRegency.length)
const shares: Partial<Record<Role, number>> = { village: 1, district: 2, leader: 0, bkad: 0, province: 0 }
const officeRoles: readonly Role[] = ['opd', 'dpmpd', 'kesra']
export const nikOf = (village: Village, n: number) =>
  `${village.slice(0, 8).replaceAll('.', '')}1203${80 + villages.indexOf(village)}90${10 + n}`

export interface Regencies extends OpenApp {
  /** Asks in a role of the regency. */
  as(role: Role, asked: Asked): ReturnType<OpenApp['ask']>
  /** Ids of things of the regency and of its neighbour, by what they are the ids of. */
  ids: Record<string, { own: string[]; foreign: string[] }>
  /** Changes when any row of the neighbour does. */
  printOfNeighbour(): Promise<string>
}
export interface Asked {
  method: string
  url: string
  payload?: object | string | undefined
  headers?: Record<string, string>
  query?: Record<string, string>
}

/** Two regencies with people in several villages, and an account of each role in the first. */
export async function openRegencies(): Promise<Regencies> {
  const open = await openApp()
  const { db } = open
  await loadAreas(db)
  for (const code of [regencyCode, neighbour]) await settle(open, code)
  const cookies = new Map<Role, Record<string, string>>()
  for (const role of roles) cookies.set(role, await accountOf(open, role))
  const foreign = await accountOf(open, 'administrator', neighbour)
  const ids = await idsOf(open)
  ids.review = {
    own: await reviewsSeen(open, cookies.get('administrator')!),
    foreign: await reviewsSeen(open, foreign),
  }
  return {
    ...open,
    ids,
    printOfNeighbour: () => printOf(open, neighbour),
    as: async (role, { method, url, payload, headers, query }) =>
      open.app.inject({
        method: method as 'GET',
        url,
        payload,
        headers,
        query,
        cookies: cookies.get(role),
        remoteAddress: `10.0.1.${roles.indexOf(role) + 1}`,
      }),
  }
}

async function settle({ db }: OpenApp, code: string): Promise<void> {
  const here = villages.filter((village) => village.startsWith(code))
  const people = (from: number, each: number) =>
    here.flatMap((villageCode) =>
      Array.from({ length: each }, (_, i) => ({
        name: `${marks[villageCode]} ${['Hasan', 'Marwah', 'Sudirman', 'Rante', 'Latif', 'Baso'][from + i]}`,
        nik: nikOf(villageCode, from + i),
        birthDate: `19${80 + villages.indexOf(villageCode)}-03-12`,
        sex: 'L' as const,
        motherName: `${marks[villageCode]} Ibu`,
        villageCode,
      })),
    )
  const list = { regencyCode: code, asOf: '2025-12-31' }
  await givenList(db, secrets, { ...list, kind: 'village-workers', name: 'Pekerja', rows: people(0, 4) })
  // The same people under numbers with one digit wrong are pairs to be looked at; some are members.
  const doubtful = people(0, 1).map((row) => ({ ...row, nik: null, birthDate: null, sex: null }))
  const members = people(2, 3).map((row) => ({
    ...row,
    kpj: row.nik.slice(5),
    programmes: ['JKK', 'JKM'],
    payerKind: 'regency' as const,
    coveredFrom: '2025-01-01',
    coveredUntil: '2026-02-01',
    memberStatus: 'active' as const,
  }))
  await givenList(db, secrets, { ...list, kind: 'village-workers', name: 'Pekerja kedua', rows: doubtful })
  await givenList(db, secrets, { ...list, kind: 'participants', name: 'Peserta', rows: members })
  await db.updateTable('office').set({ kind: 'opd' }).where('name', '=', ownOffice).execute()
  await refresh({ db, key: secrets }, code, now)
}

const ownOffice = 'Kantor Pekerja kedua'
const password = 'kata-sandi-uji'
async function accountOf({ app, db }: OpenApp, role: Role, code = regencyCode) {
  const office = await db
    .selectFrom('office')
    .select('id')
    .where('regency_code', '=', code)
    .where('name', '=', ownOffice)
    .executeTakeFirstOrThrow()
  const grant = {
    role,
    validFrom: '2026-01-01',
    ...(officeRoles.includes(role) && { officeId: office.id }),
    ...(role === 'district' && { districtCode: '73.16.01' }),
    ...(role === 'village' && { districtCode: '73.16.01', villageCode: inRegency[0]! }),
  }
  const username = `uji.${role}.${code}`
  const made = await addAccount(
    db,
    { regencyCode: role === 'province' ? code.slice(0, 2) : code, actor: 'uji', at: now },
    { username, displayName: '', grant, chosen: password },
  )
  if (!made.ok) throw new Error(made.problem)
  const remoteAddress = `10.0.${code === regencyCode ? 1 : 2}.${roles.indexOf(role) + 1}`
  return enter(app, { username, password, remoteAddress }, now)
}

async function reviewsSeen({ app }: OpenApp, cookies: Record<string, string>): Promise<string[]> {
  const found: string[] = []
  for (const kind of ['membership', 'duplicate']) {
    const answer = await app.inject({ url: `/api/reviews?kind=${kind}`, cookies })
    found.push(...answer.json<{ rows: { id: string }[] }>().rows.map(({ id }) => id))
  }
  return found
}

async function idsOf({ db }: OpenApp): Promise<Regencies['ids']> {
  const tables = {
    person: sql`select person_id as id, regency_code from coverage_person`,
    worker: sql`select id, regency_code from worker`,
    import: sql`select id, regency_code from import`,
    record: sql`select id, regency_code from source_record`,
    user: sql`select id, regency_code from app_user`,
    grant: sql`select id, regency_code from access_grant`,
  }
  const found: Regencies['ids'] = {}
  for (const [name, of] of Object.entries(tables)) {
    const { rows } = await sql<{ id: string; regency_code: string }>`${of}`.execute(db)
    const idsIn = (code: string) => rows.filter((row) => row.regency_code === code).map((row) => row.id)
    found[name] = { own: idsIn(regencyCode), foreign: idsIn(neighbour) }
  }
  return found
}

async function printOf({ db }: OpenApp, code: string): Promise<string> {
  const prints: string[] = []
  for (const { name } of await tablesOfRegencies(db)) {
    const { rows } = await sql<{
      print: string | null
    }>`select md5(string_agg(t::text, '|' order by t::text)) as print
      from ${sql.table(name)} t where regency_code = ${code}`.execute(db)
    prints.push(`${name} ${rows[0]!.print}`)
  }
  return prints.join('\n')
}
