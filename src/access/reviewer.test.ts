import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, createServer } from '../platform/http/server.ts'
import { silentLog } from '../platform/log.ts'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'
import { ensureAdministrator } from './administrator.ts'
import { addReviewer } from './reviewer.ts'
import { registerAccess } from './routes.ts'

const at = new Date('2026-01-05T08:00:00Z')
const routes = [
  ['GET', '/api/coverage'],
  ['POST', '/api/people/query'],
  ['POST', '/api/people/:id/nik'],
  ['POST', '/api/reviews/:id/decision'],
  ['POST', '/api/reviews/apply'],
  ['PUT', '/api/reviews/reviewers'],
  ['POST', '/api/imports'],
] as const
let database: TestDatabase
let app: App

beforeAll(async () => {
  database = await freshDatabase()
  app = await createServer({ log: silentLog })
  const config = { port: 0, databaseUrl: undefined, dataDir: '', key: undefined, regency: '73.16' }
  await registerAccess(app, { db: database.db, clock: { now: () => at }, config })
  for (const [method, url] of routes) app.route({ method, url, handler: async () => ({}) })
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const add = (username: string, displayName = '') =>
  addReviewer(database.db, '73.16', at, { username, displayName })

it('is made once, by a name that fits, and never takes the place of the administrator', async () => {
  expect(await add(' Rahma ', 'Ibu Rahma')).toMatchObject({ ok: true, username: 'rahma' })
  expect(await add('rahma')).toMatchObject({ problem: 'account-name-taken' })
  expect(await add('admin')).toMatchObject({ problem: 'account-name-taken' })
  for (const name of ['', 'ab', '1rahma', 'ibu rahma', 'a'.repeat(41)])
    expect(await add(name)).toMatchObject({ problem: 'account-name-unfit' })
  expect(await ensureAdministrator(database.db, '73.16', at)).toMatchObject({ created: true })
  const acts = await database.db.selectFrom('audit').select(['action', 'detail']).execute()
  expect(acts).toEqual([{ action: 'account.added', detail: { role: 'reviewer' } }])
})

it('may look and review, and no more', async () => {
  const made = await add('sudirman')
  if (!made.ok) throw new Error(made.problem)
  const { username, password } = made
  const entered = await app.inject({ method: 'POST', url: '/api/session', payload: { username, password } })
  expect(entered.json()).toMatchObject({ role: 'reviewer', displayName: 'sudirman' })
  const cookies = { semesta_session: entered.cookies[0]!.value }
  const answers = await Promise.all(
    routes.map(async ([method, url]) => {
      const { statusCode } = await app.inject({ method, url: url.replace(':id', 'x'), cookies })
      return `${method} ${url} ${statusCode}`
    }),
  )
  expect(answers).toEqual([
    'GET /api/coverage 200',
    'POST /api/people/query 200',
    'POST /api/people/:id/nik 403',
    'POST /api/reviews/:id/decision 200',
    'POST /api/reviews/apply 200',
    'PUT /api/reviews/reviewers 403',
    'POST /api/imports 403',
  ])
})
