// Attacks: fields sent along that nobody may set: regency, id, actor, role, moment, prototype.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRegencies, type Regencies } from './two-regencies.ts'

let open: Regencies
beforeAll(async () => {
  open = await openRegencies()
})
afterAll(() => open.close())

/** What nobody may set by sending it along. */
const along = {
  regencyCode: '73.15',
  regency_code: '73.15',
  id: '01980000-0000-7000-8000-000000000000',
  actor: 'bupati',
  enteredBy: 'bupati',
  createdBy: 'bupati',
  created_by: 'bupati',
  userId: '01980000-0000-7000-8000-000000000000',
  role: 'administrator',
  isAdmin: true,
  mustChangePassword: false,
  passwordHash: 'x',
  at: '2001-01-01T00:00:00Z',
  createdAt: '2001-01-01T00:00:00Z',
  status: 'committed',
  scope: { regencyCode: '73.15', role: 'administrator' },
}
const grant = {
  role: 'village',
  districtCode: '73.16.01',
  villageCode: '73.16.01.1001',
  validFrom: '2026-01-01',
}
const send = (url: string, payload: object) =>
  open.as('administrator', { method: 'POST', url, payload: { ...along, ...payload } })

it('a total entered is of the own regency, by whoever entered it, now', async () => {
  const before = await open.printOfNeighbour()
  const body = { indicator: 'universe', segment: 'BPU', asOf: '2025-12-31', value: 5, source: 'uji' }
  expect((await send('/api/coverage/official-totals', body)).statusCode).toBe(201)
  const { rows } = await sql<Record<string, unknown>>`select * from official_total`.execute(open.db)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ regency_code: '73.16', entered_by: 'uji.administrator.73.16' })
  expect(rows[0]!.id).not.toBe(along.id)
  expect(JSON.stringify(rows[0])).not.toMatch(/bupati|2001-/)
  expect(await open.printOfNeighbour()).toBe(before)
})

it('an account made has the grant that was given, in the own regency, and a password to be changed', async () => {
  const made = await send('/api/accounts', {
    username: 'desa.baru',
    displayName: 'Desa',
    grant: { ...along, ...grant },
  })
  expect(made.statusCode).toBe(201)
  const { rows } = await sql<
    Record<string, unknown>
  >`select u.must_change_password, u.regency_code as home, g.*
    from app_user u join access_grant g on g.user_id = u.id where u.username = 'desa.baru'`.execute(open.db)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    must_change_password: true,
    home: '73.16',
    regency_code: '73.16',
    role: 'village',
    village_code: '73.16.01.1001',
    granted_by: 'uji.administrator.73.16',
  })
})

it('a village operator who registers somebody elsewhere, or of another regency, is refused or stays at home', async () => {
  const before = await open.printOfNeighbour()
  const person = {
    id: '01980000-0000-7000-8000-00000000aaaa',
    name: 'Zqbaru Orang',
    villageCode: '73.15.01.1001',
  }
  const sent = { ...along, ...person, birthDate: '1980-03-12', sex: 'L' }
  await open.as('village', { method: 'POST', url: '/api/registrations', payload: sent })
  await open.as('village', {
    method: 'POST',
    url: '/api/registrations',
    payload: { ...sent, id: '01980000-0000-7000-8000-00000000bbbb', villageCode: '73.16.02.1001' },
  })
  const { rows } = await sql<{ village_code: string }>`select distinct village_code from source_record
    where name = 'Zqbaru Orang'`.execute(open.db)
  expect(rows.map((row) => row.village_code).filter((code) => code !== '73.16.01.1001')).toEqual([])
  expect(await open.printOfNeighbour()).toBe(before)
})

it('nothing that was sent along is an own property of every object afterwards', async () => {
  const polluting = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'
  for (const url of ['/api/people/query', '/api/law/assess', '/api/registrations'])
    await open.as('administrator', {
      method: 'POST',
      url,
      payload: polluting,
      headers: { 'content-type': 'application/json' },
    })
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})
