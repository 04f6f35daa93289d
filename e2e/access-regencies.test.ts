import { afterAll, beforeAll, expect, it } from 'vitest'
import { rights, routes } from '../src/access/policy.ts'
import { figureRights } from '../src/access/policy-figures.ts'
import { grantByName, type Role, roles } from '../src/access/questions.ts'
import { type AccessGround, neighbour, openAccessGround, regencyCode } from './access-ground.ts'
import { now } from './open-app.ts'

let ground: AccessGround
beforeAll(async () => {
  ground = await openAccessGround()
}, 120_000)
afterAll(() => ground.close())

type Figures = Record<string, number | null>
interface View {
  regencies: { code: string; grantId: string | null; figures: Figures | null }[]
}
const regencies = async (role: Role) => (await ground.as(role, 'GET', '/api/regencies')).json<View>()
const maySee = (role: Role) =>
  Object.entries(figureRights).flatMap(([id, who]) => ((who as readonly Role[]).includes(role) ? [id] : []))

it('serves each role the figures it is declared for, and no other', async () => {
  let asked = 0
  for (const role of roles) {
    const own = new Set(maySee(role))
    const served = new Set<string>()
    for (const { figures } of (await regencies(role)).regencies)
      for (const id of Object.keys(figures ?? {})) served.add(id)
    const totals = await ground.as(role, 'GET', '/api/coverage')
    if (totals.statusCode === 200)
      for (const id of Object.keys(totals.json<{ figures: Figures }>().figures)) served.add(id)
    expect([role, ...[...served].filter((id) => !own.has(id))]).toEqual([role])
    const catalogue = await ground.as(role, 'GET', '/api/coverage/figures')
    if (catalogue.statusCode === 200)
      expect(
        catalogue
          .json<{ id: string }[]>()
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...own].sort())
    for (const figure of Object.keys(figureRights)) {
      const { statusCode } = await ground.as(role, 'POST', '/api/people/query', { figure })
      if (statusCode === 200) expect(`${role} ${figure} ${own.has(figure)}`).toBe(`${role} ${figure} true`)
      asked++
    }
  }
  console.info(
    `figures: ${Object.keys(figureRights).length} × ${roles.length} roles, ${asked} asked for by rows`,
  )
})

it('declares every figure of the catalogue, and no other', async () => {
  const all = await ground.as('administrator', 'GET', '/api/coverage/figures')
  const ids = all.json<{ id: string }[]>().map(({ id }) => id)
  expect(Object.keys(figureRights).sort()).toEqual(ids.sort())
})

it('gives a province the totals of its regencies, small ones kept back, and nothing else', async () => {
  const { regencies: seen } = await regencies('province')
  expect(seen.length).toBe(24)
  const told = seen.filter(({ figures }) => figures !== null)
  expect(told.map(({ code }) => code)).toEqual([neighbour, regencyCode])
  expect(told[1]!.figures).toEqual({
    universe: null,
    active: null,
    uncovered: null,
    coveragePercent: 2500,
    financedByRegency: 0,
  })
  for (const [route, right] of Object.entries(routes)) {
    if (right === 'self' || (rights[right] as readonly Role[]).includes('province')) continue
    const [method, url] = route.split(' ') as [string, string]
    const { statusCode } = await ground.as(
      'province',
      method,
      url.replace(/:\w+/g, ground.theirs.get('import')!),
    )
    expect(`${route} ${statusCode}`).toBe(`${route} 403`)
  }
})

it('shows a branch its regencies side by side, and works in one only after it says so', async () => {
  const before = await regencies('branch')
  expect(before.regencies.map(({ code }) => code)).toEqual([regencyCode])
  const acting = { regencyCode: neighbour, actor: '-', at: now }
  const grant = { role: 'branch' as const, validFrom: '2026-01-01' }
  expect(await grantByName(ground.db, acting, 'uji.branch', grant)).toMatchObject({ ok: true })
  const { regencies: both } = await regencies('branch')
  expect(both.map(({ code, figures }) => [code, figures?.active])).toEqual([
    [neighbour, 1],
    [regencyCode, 1],
  ])
  const names = async () => {
    const found = await ground.as('branch', 'POST', '/api/people/query', { everyone: true })
    return found.json<{ rows: { name: string }[] }>().rows.map(({ name }) => name)
  }
  expect(await names()).toEqual(['Orang Hasan'])
  await ground.as('branch', 'PUT', '/api/session/acting', { grantId: both[0]!.grantId! })
  expect(await names()).toEqual(['Tetangga Hamzah'])
  const { statusCode } = await ground.as('branch', 'GET', `/api/people/${ground.people.get('Orang Hasan')}`)
  expect(statusCode).toBe(404)
})

it('tells of regencies only to those who may act in the whole of one', async () => {
  for (const role of ['district', 'village'] as const) expect((await regencies(role)).regencies).toEqual([])
})
