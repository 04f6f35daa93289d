import { afterAll, beforeAll, expect, it } from 'vitest'
import { keyRightsOf } from '../src/access/api-keys/key-rights.ts'
import { type Right, rights, routes } from '../src/access/policy.ts'
import { openToAll } from '../src/access/policy-public.ts'
import { listKeys, makeKey, type Role, roles } from '../src/access/questions.ts'
import { regencyRoles } from '../src/access/roles.ts'
import { type AccessGround, homes, openAccessGround, peopleOf, regencyCode } from './access-ground.ts'
import { now } from './open-app.ts'

let ground: AccessGround
beforeAll(async () => {
  ground = await openAccessGround()
}, 300_000)
afterAll(() => ground.close())

const anId = '01980000-0000-7000-8000-000000000000'
const holders = (right: Right) => rights[right] as readonly Role[]

it('declares every route there is, and no other', () => {
  const there = ground.app.routeTable
    .filter(({ url, method }) => url.startsWith('/api/') && method !== 'HEAD' && method !== 'OPTIONS')
    .map(({ method, url }) => `${method} ${url}`)
  const declared = Object.keys(routes)
  const entrances = [
    'POST /api/session',
    'POST /api/session/second-factor',
    'POST /api/invitations/look',
    'POST /api/invitations/accept',
    'GET /api/privacy',
    'POST /api/family/case',
    'POST /api/letters/check',
    'GET /api/public/:regency',
    'GET /api/public/:regency/:month',
    'GET /api/public/:regency/:month/csv',
  ]
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
      const { statusCode, json } = await ground.as(role, method, url.replace(/:\w+/g, anId))
      const refused = statusCode === 403 && json().code === 'forbidden'
      expect(`${role} ${route} ${refused ? 'closed' : 'open'}`).toBe(
        `${role} ${route} ${holders(right).includes(role) ? 'open' : 'closed'}`,
      )
      expect(`${role} ${route} ${statusCode}`).not.toMatch(/ 50\d$/)
      asked++
    }
  console.info(
    `access matrix: ${Object.keys(routes).length} routes × ${roles.length} roles × own area, other village, own office, other regency, ${asked} requests`,
  )
}, 240_000)

it('writes down who asked for what is not theirs, and from which role', async () => {
  await ground.as('leader', 'POST', `/api/people/${anId}/nik`, { reason: 'ingin tahu' })
  const told = await ground.db
    .selectFrom('audit')
    .select(['acting_as', 'subject_kind', 'subject_id', 'detail'])
    .where('action', '=', 'access.refused')
    .where('actor', '=', 'uji.leader')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  expect(told).toEqual({
    acting_as: 'leader',
    subject_kind: 'route',
    subject_id: 'POST /api/people/:personId/nik',
    detail: {},
  })
})

it('opens to a key what its role and its own rights both allow, and closes all else', async () => {
  const { grants } = await listKeys(ground.db, regencyCode, now)
  let asked = 0
  // A province has no keys: it sees several regencies, a key one.
  for (const role of regencyRoles) {
    const grantId = grants.find((grant) => grant.username === `uji.${role}`)!.id
    const given = keyRightsOf(role).filter((_, i) => i % 2 === 0)
    expect(given.length).toBeGreaterThan(0)
    const acting = { regencyCode, actor: 'uji', at: now }
    const made = await makeKey(ground.db, acting, { name: `Kunci ${role}`, grantId, rights: given })
    if (!made.ok) throw new Error(made.problem)
    for (const [route, right] of Object.entries(routes)) {
      const [method, url] = route.split(' ') as [string, string]
      // Open to all, and asks for no key.
      if (openToAll.includes(route)) continue
      const { statusCode, json } = await ground.app.inject({
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
  console.info(
    `access matrix: ${regencyRoles.length} keys with half the rights of their role, ${asked} requests`,
  )
}, 240_000)

it('shows each role the people of its own area and lists, by search, by list and by address, and nobody else', async () => {
  const readers = roles.filter((role) => holders('people.read').includes(role))
  expect(readers.length).toBeGreaterThan(8)
  for (const role of readers) {
    const own = [...peopleOf(role)].sort()
    for (const body of [
      { q: 'Orang' },
      { everyone: true },
      { village: homes[2] },
      { district: '73.15.01' },
    ]) {
      const answer = await ground.as(role, 'POST', '/api/people/query', body)
      const { rows, total } = answer.json<{ rows: { name: string }[]; total: number }>()
      const names = rows.map(({ name }) => name).sort()
      for (const name of names) expect(own).toContain(name)
      if (!('village' in body || 'district' in body)) expect([role, ...names]).toEqual([role, ...own])
      expect(`${role} ${total}`).toBe(`${role} ${names.length}`)
    }
    for (const [name, id] of ground.people) {
      const { statusCode } = await ground.as(role, 'GET', `/api/people/${id}`)
      expect(`${role} ${name} ${statusCode}`).toBe(`${role} ${name} ${own.includes(name) ? 200 : 404}`)
      const acts = await ground.as(role, 'GET', `/api/workers/${id}/acts`)
      expect(acts.json()).toEqual([])
    }
  }
})

/** Fewer than five people: the universe of each area. */
const counts = (role: Role) => ({ district: 2, village: 1 })[role as 'district'] ?? 4

it('counts for each role the people of its own area', async () => {
  for (const role of roles.filter((each) => holders('totals.read').includes(each))) {
    const total = (await ground.as(role, 'GET', '/api/coverage')).json<{ figures: { universe: number } }>()
    expect(`${role} ${total.figures.universe}`).toBe(`${role} ${counts(role)}`)
    const areas = (await ground.as(role, 'GET', '/api/coverage/areas')).json<{
      districts: { villages: { code: string; figures: { universe: number } }[] }[]
    }>()
    const villages = areas.districts.flatMap((district) => district.villages)
    expect(villages.reduce((sum, { figures }) => sum + figures.universe, 0)).toBe(counts(role))
    if (role === 'village') expect(villages.map(({ code }) => code)).toEqual([homes[0]])
    // A day nobody asked for before is counted for all, whoever asks first.
    const before = (await ground.as(role, 'GET', '/api/coverage?asOf=2025-12-30')).json<{
      figures: { universe: number }
    }>()
    expect(before.figures.universe).toBe(counts(role))
  }
})

it('closes to whoever did not pass the second factor what is behind it, and nothing else', async () => {
  await ground.db.updateTable('session').set({ second_factor_at: null }).execute()
  const shut = new Set<string>()
  for (const role of roles)
    for (const [route, right] of Object.entries(routes)) {
      if (right === 'self' || !holders(right).includes(role)) continue
      const [method, url] = route.split(' ') as [string, string]
      const { statusCode, json } = await ground.as(role, method, url.replace(/:\w+/g, anId))
      if (statusCode === 403 && json().code === 'second-factor-missing') shut.add(`${role} ${route}`)
    }
  await ground.db.updateTable('session').set({ second_factor_at: now }).execute()
  expect([...shut].sort()).toEqual([
    'administrator POST /api/accounts/:id/provider',
    'administrator POST /api/accounts/:id/second-factor/reset',
    'administrator POST /api/data-requests/:id/contact',
    'administrator POST /api/exports',
    'administrator POST /api/exports/:id/decision',
    'administrator POST /api/exports/:id/file',
    'administrator POST /api/people/:personId/nik',
    'administrator POST /api/people/:personId/phone',
    'leader POST /api/exports/:id/decision',
    'manpower POST /api/data-requests/:id/contact',
    'manpower POST /api/exports',
    'manpower POST /api/exports/:id/decision',
    'manpower POST /api/exports/:id/file',
    'manpower POST /api/people/:personId/nik',
    'manpower POST /api/people/:personId/phone',
  ])
})

it('tells the acting role what it may do, and leaves out the rest', async () => {
  for (const role of roles) {
    const session = (await ground.as(role, 'GET', '/api/session')).json<{ rights: Right[] }>()
    const may = (Object.keys(rights) as Right[]).filter((right) => holders(right).includes(role))
    expect(session.rights).toEqual(may)
  }
})

it('lets nobody reach another regency, by id or by filter, on any route', async () => {
  let asked = 0
  const ids = [...ground.theirs.values()]
  const filters = { regency: '73.15', regencyCode: '73.15', district: '73.15.01', village: '73.15.01.1001' }
  for (const role of roles)
    for (const [route, right] of Object.entries(routes)) {
      if (right === 'self' || !holders(right).includes(role)) continue
      const [method, url] = route.split(' ') as [string, string]
      const addresses = url.includes('/:') ? ids.map((id) => url.replace(/:\w+/g, id)) : [url]
      for (const address of addresses) {
        const query = method === 'GET' ? `?${new URLSearchParams(filters)}` : ''
        const body =
          method === 'GET' ? undefined : { ...filters, q: 'Tetangga', everyone: true, reason: 'alasan uji' }
        const answer = await ground.as(role, method, address + query, body)
        expect(`${role} ${route} ${answer.body}`).not.toMatch(/Tetangga/)
        // A history of nobody is empty; everything else of theirs is not there.
        const nothing = ['[]', '{"total":0,"rows":[]}'].includes(answer.body)
        if (address !== url && !nothing) expect(`${role} ${route} ${answer.statusCode}`).toMatch(/ 4\d\d$/)
        asked++
      }
    }
  const acts = await ground.db
    .selectFrom('audit')
    .select('action')
    .where('regency_code', '=', '73.15')
    .where('actor', 'like', 'uji.%')
    .execute()
  expect(acts).toEqual([])
  console.info(`other regency: ${ids.length} of its ids and 4 filters, ${asked} requests`)
}, 300_000)
