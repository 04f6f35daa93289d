import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keyRightsOf } from '../src/access/api-keys/key-rights.ts'
import { rights, routes } from '../src/access/policy.ts'
import { addAccount, listKeys, makeKey, type Role, roles } from '../src/access/questions.ts'
import { loadAreas } from '../src/areas/questions.ts'
import { refresh } from '../src/refresh.ts'
import { givenList } from '../src/registry/given-list.ts'
import { enter } from './enter.ts'
import { now, type OpenApp, openApp, secrets } from './open-app.ts'

const regencyCode = '73.16'
/** Own village, another of the district, another district; and somebody of the neighbour. */
const homes = ['73.16.01.1001', '73.16.01.2002', '73.16.02.1001'] as const
const neighbour = '73.15'
const names = ['Hasan', 'Marwah', 'Sudirman']
let open: OpenApp
const cookies = new Map<Role, Record<string, string>>()
const people = new Map<string, string>()

beforeAll(async () => {
  open = await openApp()
  const { db, app } = open
  await loadAreas(db)
  for (const [code, villages] of [
    [regencyCode, homes],
    [neighbour, ['73.15.01.1001']],
  ] as const) {
    const rows = villages.map((villageCode, i) => ({
      name: `Orang ${names[i]}`,
      nik: `${villageCode.slice(0, 8).replaceAll('.', '')}1203${80 + i}900${i}`,
      birthDate: `19${80 + i}-03-12`,
      sex: 'L' as const,
      villageCode,
    }))
    await givenList(db, secrets, {
      regencyCode: code,
      kind: 'village-workers',
      name: 'Pekerja',
      asOf: '2025-12-31',
      rows,
    })
    await refresh({ db, key: secrets }, code, now)
  }
  const { rows } = await sql<{ id: string; village: string }>`
    select person_id as id, village_code as village from coverage_person`.execute(db)
  for (const { id, village } of rows) people.set(village, id)

  for (const role of roles) {
    const grant = {
      role,
      validFrom: '2026-01-01',
      ...(role === 'district' && { districtCode: '73.16.01' }),
      ...(role === 'village' && { districtCode: '73.16.01', villageCode: homes[0] }),
    }
    const username = `uji.${role}`
    const password = 'kata-sandi-uji'
    const made = await addAccount(
      db,
      { regencyCode, actor: 'uji', at: now },
      { username, displayName: '', grant, chosen: password },
    )
    if (!made.ok) throw new Error(made.problem)
    // A place of their own each: attempts are counted.
    const remoteAddress = `10.0.0.${roles.indexOf(role) + 1}`
    cookies.set(role, await enter(app, { username, password, remoteAddress }, now))
  }
})
afterAll(() => open.close())

const anId = '01980000-0000-7000-8000-000000000000'
const ask = (role: Role, method: string, url: string, payload?: object) =>
  open.app.inject({ method: method as 'GET', url, cookies: cookies.get(role), payload })

it('declares every route there is, and no other', () => {
  const there = open.app.routeTable
    .filter(({ url, method }) => url.startsWith('/api/') && method !== 'HEAD' && method !== 'OPTIONS')
    .map(({ method, url }) => `${method} ${url}`)
  const declared = Object.keys(routes)
  const entrances = ['POST /api/session', 'POST /api/session/second-factor']
  expect(declared.filter((route) => !there.includes(route))).toEqual([])
  expect(there.filter((route) => !declared.includes(route) && !entrances.includes(route))).toEqual([])
})

it('opens to each role the routes it is declared for, and closes all others', async () => {
  let asked = 0
  for (const role of roles)
    for (const [route, right] of Object.entries(routes)) {
      const [method, url] = route.split(' ') as [string, string]
      // Ending one's own session would end the test.
      if (right === 'self') continue
      const { statusCode, json } = await ask(role, method, url.replace(/:\w+/g, anId))
      const allowed = (rights[right] as readonly Role[]).includes(role)
      const refused = statusCode === 403 && json().code === 'forbidden'
      expect(`${role} ${route} ${refused ? 'closed' : 'open'}`).toBe(
        `${role} ${route} ${allowed ? 'open' : 'closed'}`,
      )
      expect(`${role} ${route} ${statusCode}`).not.toMatch(/ 50\d$/)
      asked++
    }
  console.info(
    `access matrix: ${Object.keys(routes).length} routes × ${roles.length} roles × ${people.size} areas, ${asked} requests`,
  )
})

it('opens to a key what its role and its own rights both allow, and closes all else', async () => {
  const { grants } = await listKeys(open.db, regencyCode, now)
  let asked = 0
  for (const role of roles) {
    const grantId = grants.find((grant) => grant.username === `uji.${role}`)!.id
    const given = keyRightsOf(role).filter((_, i) => i % 2 === 0)
    expect(given.length).toBeGreaterThan(0)
    const acting = { regencyCode, actor: 'uji', at: now }
    const made = await makeKey(open.db, acting, { name: `Kunci ${role}`, grantId, rights: given })
    if (!made.ok) throw new Error(made.problem)
    for (const [route, right] of Object.entries(routes)) {
      const [method, url] = route.split(' ') as [string, string]
      // Answers whether one is signed in, and asks for nothing.
      if (route === 'GET /api/session') continue
      const { statusCode, json } = await open.app.inject({
        method: method as 'GET',
        url: url.replace(/:\w+/g, anId),
        headers: { authorization: `Bearer ${made.key}` },
      })
      const allowed = (given as string[]).includes(right)
      const refused = statusCode === 403 && json().code === 'api-key-scope'
      expect(`${role} ${route} ${refused ? 'closed' : 'open'}`).toBe(
        `${role} ${route} ${allowed ? 'open' : 'closed'}`,
      )
      expect(`${role} ${route} ${statusCode}`).not.toMatch(/ 50\d$/)
      asked++
    }
  }
  console.info(`access matrix: ${roles.length} keys with half the rights of their role, ${asked} requests`)
})

const sees = {
  regency: new Set<string>(homes),
  district: new Set<string>(homes.slice(0, 2)),
  village: new Set<string>([homes[0]]),
}
const reachOf = (role: Role) => sees[role === 'district' || role === 'village' ? role : 'regency']

it('shows each role the people of its own area, by search, by list and by address, and nobody else', async () => {
  const readers = roles.filter((role) => (rights['people.read'] as readonly Role[]).includes(role))
  expect(readers.length).toBeGreaterThan(4)
  for (const role of readers) {
    for (const body of [{ q: 'Orang' }, {}, { village: homes[2] }, { district: '73.15.01' }]) {
      const answer = await ask(role, 'POST', '/api/people/query', body)
      const rows = answer.json<{ rows: { villageCode: string }[] }>().rows
      for (const { villageCode } of rows) expect([...reachOf(role)]).toContain(villageCode)
      if ('q' in body) expect(rows).toHaveLength(reachOf(role).size)
    }
    for (const [village, id] of people) {
      const { statusCode } = await ask(role, 'GET', `/api/people/${id}`)
      expect(`${role} ${village} ${statusCode}`).toBe(
        `${role} ${village} ${reachOf(role).has(village) ? 200 : 404}`,
      )
      const acts = await ask(role, 'GET', `/api/workers/${id}/acts`)
      expect(acts.json()).toEqual([])
    }
  }
})

it('counts for each role the people of its own area', async () => {
  for (const role of roles) {
    const total = (await ask(role, 'GET', '/api/coverage')).json<{ figures: { universe: number } }>()
    expect(`${role} ${total.figures.universe}`).toBe(`${role} ${reachOf(role).size}`)
    const areas = (await ask(role, 'GET', '/api/coverage/areas')).json<{
      districts: { villages: { code: string; figures: { universe: number } }[] }[]
    }>()
    const counted = areas.districts.flatMap(({ villages }) =>
      villages.filter(({ figures }) => figures.universe > 0),
    )
    expect(counted.map(({ code }) => code).sort()).toEqual([...reachOf(role)].sort())
    if (role === 'village') expect(areas.districts.flatMap(({ villages }) => villages)).toHaveLength(1)
    // A day nobody asked for before is counted for all, whoever asks first.
    const before = (await ask(role, 'GET', '/api/coverage?asOf=2025-12-30')).json<{
      figures: { universe: number }
    }>()
    expect(before.figures.universe).toBe(reachOf(role).size)
  }
})

it('closes to whoever did not pass the second factor what is behind it, and nothing else', async () => {
  await open.db.updateTable('session').set({ second_factor_at: null }).execute()
  const shut = new Set<string>()
  for (const role of roles)
    for (const [route, right] of Object.entries(routes)) {
      if (right === 'self' || !(rights[right] as readonly Role[]).includes(role)) continue
      const [method, url] = route.split(' ') as [string, string]
      const { statusCode, json } = await ask(role, method, url.replace(/:\w+/g, anId))
      if (statusCode === 403 && json().code === 'second-factor-missing') shut.add(`${role} ${route}`)
    }
  await open.db.updateTable('session').set({ second_factor_at: now }).execute()
  expect([...shut].sort()).toEqual([
    'administrator POST /api/accounts/:id/second-factor/reset',
    'administrator POST /api/nik-faults/file',
    'administrator POST /api/people/:personId/nik',
    'manpower POST /api/nik-faults/file',
    'manpower POST /api/people/:personId/nik',
  ])
})

it('tells the acting role what it may do, and leaves out the rest', async () => {
  for (const role of roles) {
    const session = (await ask(role, 'GET', '/api/session')).json<{ rights: (keyof typeof rights)[] }>()
    const may = Object.entries(rights).flatMap(([right, who]) =>
      (who as readonly Role[]).includes(role) ? [right] : [],
    )
    expect(session.rights).toEqual(may)
  }
})
