import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { secretsFrom } from '../platform/crypto.ts'
import { type App, createServer } from '../platform/http/server.ts'
import { type Log, plainLine, silentLog } from '../platform/log/index.ts'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'
import { ensureAdministrator, resetAdministratorPassword } from './administrator.ts'
import { registerAccess } from './routes.ts'

const at = new Date('2026-01-05T08:00:00Z')
let database: TestDatabase
let password: string
let now = at
const apps: App[] = []

async function open(log: Log = silentLog): Promise<App> {
  const app = await createServer({ log })
  const { db } = database
  const config = { port: 0, databaseUrl: undefined, dataDir: '', key: undefined, regency: '73.16' }
  const clock = { now: () => now }
  await registerAccess(app, { db, clock, config, key: secretsFrom('5e'.repeat(32)) })
  app.get('/api/coverage', async (request) => request.scope)
  app.get('/api/status', async () => ({}))
  app.post('/api/imports', async () => ({ done: true }))
  app.get('/api/broken', { config: { public: true } }, async () => {
    throw new Error('Budi 7316014107909001')
  })
  apps.push(app)
  return app
}

beforeAll(async () => {
  database = await freshDatabase()
  const made = await ensureAdministrator(database.db, '73.16', at)
  if (!made.created) throw new Error('no administrator was made')
  password = made.password
})
afterAll(async () => {
  for (const app of apps) await app.close()
  await database.close()
})

const signIn = (app: App, given: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/api/session', payload: given, headers })
const cookieOf = (response: Awaited<ReturnType<typeof signIn>>) => response.cookies[0]!

describe('the administrator', () => {
  it('is made once, with a readable password', async () => {
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    expect(await ensureAdministrator(database.db, '73.16', at)).toEqual({ created: false })
  })

  it('gets a new password, which ends the sessions of the old one', async () => {
    const app = await open()
    const cookies = { semesta_session: cookieOf(await signIn(app, { username: 'admin', password })).value }
    const old = password
    expect((await resetAdministratorPassword(database.db, '73.16', at)).password).toMatch(/^[a-z2-9-]{19}$/)
    password = (await resetAdministratorPassword(database.db, '73.16', at, 'kata-sandi-sendiri')).password
    expect((await app.inject({ url: '/api/coverage', cookies })).statusCode).toBe(401)
    expect((await signIn(app, { username: 'admin', password: old })).json().code).toBe('sign-in-refused')
    expect((await signIn(app, { username: ' Admin', password })).statusCode).toBe(200)
  })
})

describe('a session', () => {
  it('is opened by name and password, in a cookie no script and no other site can use', async () => {
    const response = await signIn(await open(), { username: 'admin', password })
    expect(response.json()).toMatchObject({
      username: 'admin',
      acting: { role: 'administrator', regencyCode: '73.16' },
      demo: false,
    })
    expect(cookieOf(response)).toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: 43_200,
    })
  })

  it('stores only a hash of its token', async () => {
    const { value } = cookieOf(await signIn(await open(), { username: 'admin', password }))
    const rows = await database.db.selectFrom('session').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(value)
    expect(Buffer.from(value, 'base64url')).toHaveLength(32)
  })

  it('ends after an hour without use, which a page left open is not, and in use after twelve', async () => {
    const app = await open()
    const signedIn = async () => ({
      semesta_session: cookieOf(await signIn(app, { username: 'admin', password })).value,
    })
    const minutes = (n: number) => {
      now = new Date(at.getTime() + n * 60_000)
    }
    const ask = async (cookies: Record<string, string>, url: string) =>
      (await app.inject({ url, cookies })).statusCode
    const left = await signedIn()
    const used = await signedIn()
    for (let n = 30; n < 12 * 60; n += 30) {
      minutes(n)
      expect(await ask(used, '/api/coverage')).toBe(200)
      expect(await ask(left, '/api/status')).toBe(n < 60 ? 200 : 401)
    }
    minutes(12 * 60)
    expect(await ask(used, '/api/coverage')).toBe(401)
    now = at
  })

  it('gives the request its scope, and ends by signing out or after 12 hours', async () => {
    const app = await open()
    const cookies = { semesta_session: cookieOf(await signIn(app, { username: 'admin', password })).value }
    expect((await app.inject({ url: '/api/coverage', cookies })).json()).toMatchObject({
      regencyCode: '73.16',
      actor: 'admin',
    })
    now = new Date(at.getTime() + 12 * 3_600_000)
    expect((await app.inject({ url: '/api/coverage', cookies })).json().code).toBe('not-signed-in')
    now = at
    expect((await app.inject({ url: '/api/session', cookies })).statusCode).toBe(200)
    expect((await app.inject({ method: 'DELETE', url: '/api/session', cookies })).statusCode).toBe(204)
    expect((await app.inject({ url: '/api/session', cookies })).statusCode).toBe(401)
  })

  it('is refused alike for an unknown user and a wrong password', async () => {
    const app = await open()
    const unknown = await signIn(app, { username: 'nobody', password: 'x' })
    const wrong = await signIn(app, { username: 'admin', password: 'x' })
    expect(unknown.statusCode).toBe(401)
    expect(unknown.body).toBe(wrong.body)
    expect(unknown.cookies).toEqual([])
  })
})

describe('a page of another site', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost:80', host: 'localhost' }, 401],
    [{ 'sec-fetch-site': 'same-origin' }, 401],
    [{}, 401],
  ])('that sends %j is answered %i', async (headers, status) => {
    const response = await (await open()).inject({ method: 'POST', url: '/api/imports', headers })
    expect(response.statusCode).toBe(status)
    expect(response.json().code).toBe(status === 403 ? 'cross-site' : 'not-signed-in')
  })
})

describe('the server', () => {
  it('answers problems, and never says what was in the request', async () => {
    const app = await open()
    const tooLarge = await signIn(app, { username: 'x'.repeat(2_000_000), password: 'x' })
    expect(tooLarge.json()).toMatchObject({ code: 'too-large', status: 413 })
    const notJson = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: 'hello',
      headers: { 'content-type': 'text/plain' },
    })
    expect(notJson.json()).toMatchObject({ code: 'unsupported-media', status: 415 })
    const wrong = await signIn(app, { username: 7, password: 'Rahasia123' })
    expect(wrong.headers['content-type']).toContain('application/problem+json')
    expect(wrong.json()).toMatchObject({
      type: 'urn:semesta:problem:invalid-request',
      detail: { fields: 'username' },
    })
    expect(wrong.body).not.toContain('Rahasia')
    expect((await app.inject('/api/nothing-here')).json().code).toBe('not-signed-in')
    expect((await app.inject('/nothing-here')).json().code).toBe('not-found')
  })

  it('keeps names and numbers out of answers and log when something breaks', async () => {
    const lines: string[] = []
    const app = await open({
      info: () => undefined,
      warn: (event, fields) => void lines.push(plainLine('warn', event, fields)),
    })
    const response = await app.inject('/api/broken?q=7316014107909001')
    expect(response.json()).toMatchObject({ code: 'internal', status: 500 })
    expect(lines.join('\n')).toContain('GET /api/broken: Error')
    expect(`${lines.join('\n')}${response.body}`).not.toMatch(/Budi|7316014107909001/)
  })

  it('forbids foreign scripts, framing and keeping answers', async () => {
    const { headers } = await (await open()).inject('/api/session')
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cache-control']).toBe('no-store')
  })
})
