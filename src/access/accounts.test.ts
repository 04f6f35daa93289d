import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadAreas } from '../areas/questions.ts'
import { secretsFrom } from '../platform/crypto.ts'
import { type App, createServer } from '../platform/http/server.ts'
import { silentLog } from '../platform/log/index.ts'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'
import { addAccount, resetPassword } from './accounts.ts'
import { ensureAdministrator, resetAdministratorPassword } from './administrator.ts'
import type { AccountsView, GrantBody } from './api.ts'
import { listAccounts } from './list-accounts.ts'
import { revokeGrant } from './revoke-grant.ts'
import { registerAccess } from './routes.ts'
import { signIn } from './sign-in.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'

const start = new Date('2026-01-05T08:00:00Z')
const regencyCode = '73.16'
const acting = { regencyCode, actor: 'admin', at: start }
let now = start
let database: TestDatabase
let app: App

beforeAll(async () => {
  database = await freshDatabase()
  await loadAreas(database.db)
  app = await createServer({ log: silentLog })
  const config = { port: 0, databaseUrl: undefined, dataDir: '', key: undefined, regency: regencyCode }
  await registerAccess(app, {
    db: database.db,
    clock: { now: () => now },
    config,
    key: secretsFrom('5e'.repeat(32)),
  })
  app.get('/api/coverage', async (request) => request.scope)
  app.post('/api/imports', async () => ({}))
  app.get('/api/undeclared', async () => ({}))
  await ensureAdministrator(database.db, regencyCode, start, 'kata-sandi-kepala')
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const reviewer: GrantBody = { role: 'reviewer', validFrom: '2026-01-01' }
const add = (username: string, grant: GrantBody = reviewer, chosen?: string) =>
  addAccount(database.db, acting, { username, displayName: '', grant, chosen })
async function enter(username: string, password: string) {
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { username, password } })
  const cookies = { semesta_session: answer.cookies[0]?.value ?? '' }
  const ask = async (url: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE' = 'GET', payload?: object) => {
    const answer = await app.inject({ url, method, cookies, payload })
    const fresh = answer.cookies.find(({ name }) => name === 'semesta_session')
    if (fresh) cookies.semesta_session = fresh.value
    return answer
  }
  return { session: answer.json(), ask }
}

describe('an account', () => {
  it('is made by a name that fits, and never takes the place of the administrator', async () => {
    expect(await add(' Rahma ')).toMatchObject({ ok: true, username: 'rahma' })
    expect(await add('rahma')).toMatchObject({ problem: 'account-name-taken' })
    expect(await add('admin')).toMatchObject({ problem: 'account-name-taken' })
    for (const name of ['', 'ab', '1rahma', 'ibu rahma', 'a'.repeat(41)])
      expect(await add(name)).toMatchObject({ problem: 'account-name-unfit' })
  })

  it.each<[string, GrantBody, string]>([
    ['a village’s role for no village', { ...reviewer, role: 'village' }, 'grant-area'],
    [
      'a district’s role for a village',
      { ...reviewer, role: 'district', districtCode: '73.16.01', villageCode: '73.16.01.2002' },
      'grant-area',
    ],
    ['a leader of one district', { ...reviewer, role: 'leader', districtCode: '73.16.01' }, 'grant-area'],
    [
      'a district that is not here',
      { ...reviewer, role: 'district', districtCode: '73.15.01' },
      'grant-area-unknown',
    ],
    [
      'a village of another district',
      { ...reviewer, role: 'village', districtCode: '73.16.02', villageCode: '73.16.01.2002' },
      'grant-area-unknown',
    ],
    ['days the wrong way round', { ...reviewer, validUntil: '2025-12-31' }, 'grant-days'],
  ])('is not made as %s, and leaves nothing behind', async (_, grant, problem) => {
    expect(await add('tidak.jadi', grant)).toMatchObject({ problem })
    const left = await database.db
      .selectFrom('app_user')
      .select('id')
      .where('username', '=', 'tidak.jadi')
      .execute()
    expect(left).toEqual([])
  })

  it('opens nothing before a password that was shown is changed', async () => {
    const made = await add('sudirman')
    if (!made.ok) throw new Error(made.problem)
    const { session, ask } = await enter('sudirman', made.password)
    expect(session).toMatchObject({ mustChangePassword: true, rights: [] })
    expect((await ask('/api/coverage')).json().code).toBe('password-must-change')
    const change = (old: string, fresh: string) => ask('/api/session/password', 'POST', { old, new: fresh })
    expect((await change('salah', 'kata-sandi-sendiri')).json().code).toBe('password-wrong')
    expect((await change(made.password, made.password)).json().code).toBe('password-same')
    expect((await change(made.password, 'pendek')).statusCode).toBe(400)
    const elsewhere = await enter('sudirman', made.password)
    expect((await change(made.password, 'kata-sandi-sendiri')).json()).toMatchObject({
      mustChangePassword: false,
    })
    expect((await ask('/api/coverage')).statusCode).toBe(200)
    expect((await elsewhere.ask('/api/session')).statusCode).toBe(401)
    expect((await enter('sudirman', made.password)).session.code).toBe('sign-in-refused')
  })
})

describe('a password that was shown', () => {
  it('opens for 72 hours, then says what to do; a new one has its own', async () => {
    const made = await add('terlambat')
    if (!made.ok) throw new Error(made.problem)
    const listed = async () =>
      (await listAccounts(database.db, regencyCode, now)).find(({ username }) => username === 'terlambat')!
    expect(await listed()).toMatchObject({ passwordUntil: '2026-01-08T08:00:00.000Z' })
    const hours = (n: number) => new Date(start.getTime() + n * 3_600_000)
    try {
      now = new Date(hours(72).getTime() - 1)
      expect((await enter('terlambat', made.password)).session).toMatchObject({ mustChangePassword: true })
      now = hours(72)
      expect((await enter('terlambat', made.password)).session).toMatchObject({
        status: 401,
        code: 'password-expired',
      })
      // Who does not know it learns nothing of that.
      expect((await enter('terlambat', 'bukan-sandinya')).session.code).toBe('sign-in-refused')
      const acts = await database.db
        .selectFrom('audit')
        .select('action')
        .where('subject_id', '=', made.id)
        .where('action', '=', 'session.refused-late')
        .execute()
      expect(acts).toHaveLength(1)
      const renewed = await resetPassword(database.db, { ...acting, at: now }, made.id)
      if (!renewed.ok) throw new Error(renewed.problem)
      now = hours(72 + 71)
      const { session, ask } = await enter('terlambat', renewed.password)
      expect(session).toMatchObject({ mustChangePassword: true })
      await ask('/api/session/password', 'POST', { old: renewed.password, new: 'sawah hijau di Maiwa' })
      now = hours(24 * 365)
      expect((await enter('terlambat', 'sawah hijau di Maiwa')).session).toMatchObject({
        username: 'terlambat',
      })
      expect(await listed()).toMatchObject({ passwordUntil: null })
    } finally {
      now = start
    }
  })

  it('of the first start ends too, and is renewed by the command', async () => {
    const other = await freshDatabase()
    try {
      await loadAreas(other.db)
      const made = await ensureAdministrator(other.db, regencyCode, start)
      if (!made.created) throw new Error('there was one')
      const late = new Date(start.getTime() + 72 * 3_600_000)
      const given = { username: 'admin', password: made.password }
      expect(await signIn(other.db, regencyCode, given, late)).toMatchObject({ problem: 'password-expired' })
      const { password } = await resetAdministratorPassword(other.db, regencyCode, late)
      expect(await signIn(other.db, regencyCode, { ...given, password }, late)).toMatchObject({ ok: true })
    } finally {
      await other.close()
    }
  })
})

describe('signing somebody out', () => {
  it('ends every session of theirs, keeps why, and leaves the password and others alone', async () => {
    const made = await add('pergi', reviewer, 'perahu kuning di sungai')
    if (!made.ok) throw new Error(made.problem)
    const admin = await enter('admin', 'kata-sandi-kepala')
    const [office, home] = [
      await enter('pergi', 'perahu kuning di sungai'),
      await enter('pergi', 'perahu kuning di sungai'),
    ]
    const sessionsOf = (view: AccountsView) => view.find(({ id }) => id === made.id)!.sessions
    expect(sessionsOf((await admin.ask('/api/accounts')).json())).toBe(2)
    const url = `/api/accounts/${made.id}/sign-out`
    expect((await admin.ask(url, 'POST', { reason: ' ' })).statusCode).toBe(400)
    expect((await office!.ask(url, 'POST', { reason: 'laptop hilang' })).json().code).toBe('forbidden')
    const left = await admin.ask(url, 'POST', { reason: 'laptop hilang' })
    expect(sessionsOf(left.json())).toBe(0)
    for (const { ask } of [office!, home!]) expect((await ask('/api/session')).statusCode).toBe(401)
    expect((await admin.ask('/api/session')).statusCode).toBe(200)
    const act = await database.db
      .selectFrom('audit')
      .select(['actor', 'reason', 'detail'])
      .where('action', '=', 'session.ended-everywhere')
      .execute()
    expect(act).toEqual([{ actor: 'admin', reason: 'laptop hilang', detail: { sessions: 2 } }])
    expect((await enter('pergi', 'perahu kuning di sungai')).session).toMatchObject({ username: 'pergi' })
  })

  it('is not done to an account of another regency', async () => {
    const elsewhere = { ...acting, regencyCode: '73.15' }
    const { id } = (await database.db
      .selectFrom('app_user')
      .select('id')
      .where('username', '=', 'pergi')
      .executeTakeFirst())!
    expect(await signOutEverywhere(database.db, elsewhere, id, 'coba')).toMatchObject({
      problem: 'not-found',
    })
  })
})

describe('a grant', () => {
  it('holds from its first to its last day, as they are counted in Enrekang', async () => {
    await add(
      'bulanan',
      { role: 'leader', validFrom: '2026-02-01', validUntil: '2026-02-28' },
      'kata-sandi-bulan',
    )
    const on = async (moment: string) => {
      now = new Date(moment)
      const { ask } = await enter('bulanan', 'kata-sandi-bulan')
      const { statusCode } = await ask('/api/coverage')
      now = start
      return statusCode
    }
    // WITA is eight hours ahead.
    expect(await on('2026-01-31T15:59:59Z')).toBe(403)
    expect(await on('2026-01-31T16:00:00Z')).toBe(200)
    expect(await on('2026-02-28T15:59:59Z')).toBe(200)
    expect(await on('2026-02-28T16:00:00Z')).toBe(403)
  })

  it('is one of several, and one sees in which one acts', async () => {
    const made = await add('rangkap', { role: 'leader', validFrom: '2026-01-01' }, 'kata-sandi-rangkap')
    if (!made.ok) throw new Error(made.problem)
    const admin = await enter('admin', 'kata-sandi-kepala')
    const village = {
      role: 'village',
      districtCode: '73.16.01',
      villageCode: '73.16.01.2002',
      validFrom: '2026-01-01',
    }
    const accounts = (
      await admin.ask(`/api/accounts/${made.id}/grants`, 'POST', village)
    ).json<AccountsView>()
    const { grants } = accounts.find(({ username }) => username === 'rangkap')!
    const { session, ask } = await enter('rangkap', 'kata-sandi-rangkap')
    expect(session.acting.role).toBe('leader')
    expect(session.rights).not.toContain('people.read')
    const other = grants.find(({ role }) => role === 'village')!
    const now = (await ask('/api/session/acting', 'PUT', { grantId: other.id })).json()
    expect(now.acting).toMatchObject({ role: 'village', areaName: other.areaName })
    expect((await ask('/api/coverage')).json()).toMatchObject({
      role: 'village',
      villageCode: '73.16.01.2002',
    })
    const notOwn = accounts.find(({ username }) => username === 'rahma')!.grants[0]!.id
    expect((await ask('/api/session/acting', 'PUT', { grantId: notOwn })).statusCode).toBe(404)
  })

  it('ends at once when it is revoked, for a reason that is kept; the last administrator stays', async () => {
    const made = await add('keluar', { role: 'manpower', validFrom: '2026-01-01' }, 'kata-sandi-keluar')
    if (!made.ok) throw new Error(made.problem)
    const { ask } = await enter('keluar', 'kata-sandi-keluar')
    const admin = await enter('admin', 'kata-sandi-kepala')
    expect((await ask('/api/coverage')).statusCode).toBe(200)
    const accounts = (await admin.ask('/api/accounts')).json<AccountsView>()
    const grantOf = (name: string) => accounts.find(({ username }) => username === name)!.grants[0]!.id
    const revoke = (name: string, reason: string) =>
      admin.ask(`/api/grants/${grantOf(name)}/revoke`, 'POST', { reason })
    expect((await revoke('keluar', '')).statusCode).toBe(400)
    expect((await revoke('keluar', 'Pindah tugas')).statusCode).toBe(200)
    expect((await ask('/api/coverage')).json().code).toBe('not-signed-in')
    const again = await enter('keluar', 'kata-sandi-keluar')
    expect((await again.ask('/api/coverage')).json().code).toBe('no-grant')
    expect((await revoke('keluar', 'Pindah tugas')).statusCode).toBe(404)
    expect((await revoke('admin', 'Coba saja')).json().code).toBe('last-administrator')
    const acts = await database.db
      .selectFrom('audit')
      .select(['action', 'reason'])
      .where('action', '=', 'grant.revoked')
      .execute()
    expect(acts).toEqual([{ action: 'grant.revoked', reason: 'Pindah tugas' }])
  })

  it('of two administrators one stays, when each revokes the other at once', async () => {
    const second = await add(
      'admin.dua',
      { role: 'administrator', validFrom: '2026-01-01' },
      'kata-sandi-kedua',
    )
    if (!second.ok) throw new Error(second.problem)
    const ids = await database.db
      .selectFrom('access_grant')
      .select('id')
      .where('role', '=', 'administrator')
      .execute()
    const ended = await Promise.all(ids.map(({ id }) => revokeGrant(database.db, acting, id, 'Serentak')))
    expect(ended.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

it('closes every route that nobody declared', async () => {
  const { ask } = await enter('rangkap', 'kata-sandi-rangkap')
  expect((await ask('/api/undeclared')).json().code).toBe('forbidden')
})

it('lists where one is signed in, and signs out from afar', async () => {
  await enter('rangkap', 'kata-sandi-rangkap')
  const here = await enter('rangkap', 'kata-sandi-rangkap')
  const there = await enter('rangkap', 'kata-sandi-rangkap')
  const sessions = (await here.ask('/api/sessions')).json<{ id: string; current: boolean }[]>()
  expect(sessions.filter(({ current }) => current)).toHaveLength(1)
  for (const { id, current } of sessions)
    if (!current) expect((await here.ask(`/api/sessions/${id}`, 'DELETE')).statusCode).toBe(204)
  expect((await there.ask('/api/coverage')).statusCode).toBe(401)
  expect((await here.ask('/api/session')).statusCode).toBe(200)
  expect((await here.ask('/api/sessions/ffffffffffffffff', 'DELETE')).statusCode).toBe(404)
})
