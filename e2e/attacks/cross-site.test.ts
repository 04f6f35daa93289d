import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, openApp } from '../open-app.ts'

let open: OpenApp
let writes: { method: string; url: string }[]
beforeAll(async () => {
  open = await openApp()
  const id = '01980000-0000-7000-8000-000000000000'
  writes = open.app.routeTable
    .filter(({ method, url }) => url.startsWith('/api/') && !['GET', 'HEAD', 'OPTIONS'].includes(method))
    .map(({ method, url }) => ({ method, url: url.replace(/:\w+/g, id) }))
})
afterAll(() => open.close())

const ask = (method: string, url: string, headers: Record<string, string>, payload?: string) =>
  open.app.inject({ method: method as 'POST', url, headers, payload, cookies: open.cookies })
const audited = async () =>
  Number((await sql<{ n: string }>`select count(*) as n from audit`.execute(open.db)).rows[0]!.n)

describe("another site's page", () => {
  it.each([
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
    ['sec-fetch-site', 'none'],
    ['origin', 'https://evil.example'],
    ['origin', 'null'],
    ['origin', 'http://localhost.evil.example'],
    ['origin', 'http://localhost:8080'],
  ])('that says %s: %s can do nothing, though the browser is signed in', async (name, value) => {
    expect(writes.length).toBeGreaterThan(30)
    const before = await audited()
    for (const { method, url } of writes) {
      const answer = await ask(
        method,
        url,
        { host: 'localhost', [name]: value, 'content-type': 'application/json' },
        '{}',
      )
      expect(`${method} ${url} ${answer.statusCode} ${answer.json().code}`).toBe(
        `${method} ${url} 403 cross-site`,
      )
    }
    expect(await audited()).toBe(before)
  })

  it('is not told by headers that it may ask or read', async () => {
    for (const url of ['/api/people/query', '/api/session', '/api/coverage']) {
      const answer = await ask('OPTIONS', url, {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      })
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    }
  })
})

describe('a form', () => {
  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'text/plain; application/json',
    'multipart/form-data; boundary=x',
  ])('of type %s is not read as JSON by any route', async (type) => {
    for (const { method, url } of writes) {
      if (method === 'DELETE' && url === '/api/session') continue
      const answer = await ask(method, url, { 'content-type': type }, '{"q":"a","figure":"universe"}')
      expect(answer.statusCode, `${method} ${url} ${answer.body.slice(0, 200)}`).not.toBe(500)
      // Routes that take no body do not look at one.
      if (answer.statusCode >= 400) continue
      const { paths } = open.app.swagger() as unknown as { paths: Record<string, Record<string, object>> }
      const path = url.replace(/01980000[^/]*/, '{id}')
      expect(Object.keys(paths[path]?.[method.toLowerCase()] ?? {})).not.toContain('requestBody')
    }
  })

  it('that names another method is not believed', async () => {
    await open.ask('/api/coverage')
    for (const [headers, url] of [
      [{ 'x-http-method-override': 'DELETE' }, '/api/session'],
      [{ 'x-method-override': 'DELETE' }, '/api/session?_method=DELETE'],
      [{ 'x-http-method': 'DELETE' }, '/api/session?_method=delete'],
    ] as const)
      expect((await ask('GET', url, headers)).statusCode).toBe(200)
    expect((await open.ask('/api/coverage')).statusCode).toBe(200)
  })
})

it('nothing is changed by an address alone', async () => {
  const before = await audited()
  const got = open.app.routeTable.filter(({ method, url }) => method === 'GET' && !/:|audit|pdf/.test(url))
  for (const { url } of got) await open.ask(url)
  const { rows } = await sql<{ action: string }>`select action from audit order by at desc, id desc
    limit ${(await audited()) - before}`.execute(open.db)
  expect(rows.filter(({ action }) => !/viewed|searched/.test(action))).toEqual([])
})
