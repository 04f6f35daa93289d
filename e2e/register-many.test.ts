import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadAreas } from '../src/areas/questions.ts'
import { refresh } from '../src/refresh.ts'
import type { RegistrationBody, RegistrationView } from '../src/registration/api.ts'
import { now, type OpenApp, openApp, secrets } from './open-app.ts'

const regency = '73.16'
const given = [
  'Sitti',
  'Muhammad',
  'Abdul',
  'Andi',
  'Nur',
  'Baharuddin',
  'Hasna',
  'Rusli',
  'Kamaria',
  'Syamsuddin',
]
const last = [
  'Aminah',
  'Rahman',
  'Halimah',
  'Baso',
  'Jumriati',
  'Tahir',
  'Mappa',
  'Salmawati',
  'Lolo',
  'Kadir',
]
const mothers = ['Hawa', 'Sada', 'Tija', 'Rosmini', 'Bunga', 'Manara', 'Cahaya']

let open: OpenApp
let villages: string[]
beforeAll(async () => {
  open = await openApp()
  await loadAreas(open.db)
  const rows = await open.db
    .selectFrom('village')
    .select('code')
    .where('regency_code', '=', regency)
    .execute()
  villages = rows.map((row) => row.code)
})
afterAll(() => open.close())

function person(i: number): Omit<RegistrationBody, 'id'> {
  const day = 1 + ((i * 7) % 28)
  const month = 1 + (i % 12)
  const year = 1960 + (i % 45)
  const sex = i % 2 === 0 ? 'L' : 'P'
  const pad = (n: number) => String(n).padStart(2, '0')
  const villageCode = villages[i % villages.length]!
  const stem = villageCode.slice(0, 8).replaceAll('.', '')
  return {
    name: `${given[i % 10]} ${last[Math.floor(i / 10) % 10]}${i >= 100 ? ` ${given[(i * 3 + 1) % 10]}` : ''}`,
    nik: `${stem}${pad(sex === 'P' ? day + 40 : day)}${pad(month)}${pad(year % 100)}9${String(i % 1000).padStart(3, '0')}`,
    birthDate: `${year}-${pad(month)}-${pad(day)}`,
    sex,
    motherName: mothers[i % 7]!,
    villageCode,
    occupation: 'Petani',
  }
}

/** What the second clerk types of the same person: every other one with a slip, or without the card at hand. */
function again(i: number): Omit<RegistrationBody, 'id'> {
  const first = person(i)
  if (i % 4 === 0) return { ...first, nik: undefined }
  if (i % 4 === 2) {
    const at = Math.max(2, first.name.length - 3)
    return { ...first, name: first.name.slice(0, at) + first.name.slice(at + 1) }
  }
  return first
}

const register = async (body: Omit<RegistrationBody, 'id'>, id = randomUUID()) => {
  const answer = await open.ask('/api/registrations', { id, ...body })
  return { status: answer.statusCode, view: answer.json() as RegistrationView }
}
const count = async (table: 'worker' | 'source_record' | 'registration' | 'audit') =>
  (
    await open.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

it('makes 500 workers of 1,000 simultaneous registrations of 500 people, and the refresh the same 500', async () => {
  const people = Array.from({ length: 500 }, (_, i) => i)
  const both = await Promise.all(people.map((i) => Promise.all([register(person(i)), register(again(i))])))
  expect(new Set(both.flat().map((one) => one.status))).toEqual(new Set([201]))
  const apart = both.filter(([x, y]) => x!.view.personId !== y!.view.personId)
  expect(apart.map(([x, y]) => [x!.view, y!.view])).toEqual([])
  const joined = both.map((pair) => pair.filter((one) => one.view.outcome === 'joined').length)
  expect(joined).toEqual(people.map(() => 1))
  expect([await count('worker'), await count('source_record'), await count('registration')]).toEqual([
    500, 1000, 1000,
  ])

  const ids = async () => {
    const rows = await open.db.selectFrom('worker_source').select(['source_record_id', 'worker_id']).execute()
    return new Map(rows.map((row) => [row.source_record_id, row.worker_id]))
  }
  const before = await ids()
  const done = await refresh({ db: open.db, key: secrets }, regency, now)
  expect(done?.workers.workers).toBe(500)
  expect(await ids()).toEqual(before)
}, 120_000)
