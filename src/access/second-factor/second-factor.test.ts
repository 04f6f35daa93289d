import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SessionView } from '../api.ts'
import { registerAccess } from '../routes.ts'
import { openAccess } from '../test-access.ts'

const password = 'perahu kuning di sungai'
const openNumber = '/api/people/01980000-0000-7000-8000-000000000000/nik'
let access: Awaited<ReturnType<typeof openAccess>>
beforeAll(async () => {
  access = await openAccess(registerAccess)
})
afterAll(() => access.close())

let made = 0
/** Somebody with a second factor, at a browser that is still signed in. */
async function enrolled(role: 'manpower' | 'reviewer' = 'manpower') {
  made += 1
  const name = `orang${made}`
  const id = await access.add(name, role, password)
  const browser = access.browser()
  await browser.signIn(name, password)
  const { secret, codes } = await browser.enrol(password, access.codeOf)
  access.wait(60)
  return { id, name, browser, secret, codes }
}
const step = (browser: ReturnType<typeof access.browser>, given: object) =>
  browser.ask('/api/session/second-factor', given)
const actsOf = async (id: string) =>
  (
    await access.db
      .selectFrom('audit')
      .select(['action', 'detail'])
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ action }) => action)

describe('whose role opens full numbers', () => {
  it('works without a second factor, but opens no number before it is set up', async () => {
    await access.add('petugas', 'manpower', password)
    const browser = access.browser()
    const session = (await browser.signIn('petugas', password)).json<SessionView>()
    expect(session.secondFactor).toEqual({ demanded: true, enrolled: false, passed: false, recoveryCodes: 0 })
    expect(session.rights).toContain('people.read')
    expect(session.rights).not.toContain('number.open')
    expect((await browser.ask('/api/coverage')).statusCode).toBe(200)
    const shut = await browser.ask(openNumber, {})
    expect([shut.statusCode, shut.json().code]).toEqual([403, 'second-factor-missing'])

    const { codes } = await browser.enrol(password, access.codeOf)
    expect(new Set(codes).size).toBe(10)
    const now = (await browser.ask('/api/session')).json<SessionView>()
    expect(now.secondFactor).toEqual({ demanded: true, enrolled: true, passed: true, recoveryCodes: 10 })
    expect(now.rights).toContain('number.open')
    expect((await browser.ask(openNumber, {})).statusCode).toBe(200)
    const refused = await browser.ask('/api/second-factor/remove', { password })
    expect(refused.json().code).toBe('second-factor-demanded')
  })

  it('is not let off by a session from before the second factor, nor by one that did not pass it', async () => {
    await access.add('lama', 'manpower', password)
    const [here, there] = [access.browser(), access.browser()]
    await here.signIn('lama', password)
    await there.signIn('lama', password)
    await here.enrol(password, access.codeOf)
    expect((await there.ask('/api/session')).statusCode).toBe(401)
    await access.db.updateTable('session').set({ second_factor_at: null }).execute()
    expect((await here.ask(openNumber, {})).json().code).toBe('second-factor-missing')
    const again = await here.ask('/api/second-factor/begin', { password })
    expect(again.json().code).toBe('second-factor-missing')
  })
})

describe('setting it up', () => {
  it('asks for the password, and counts only from its first code on', async () => {
    await access.add('mulai', 'reviewer', password)
    const browser = access.browser()
    await browser.signIn('mulai', password)
    expect((await browser.ask('/api/second-factor/confirm', { code: '123456' })).json().code).toBe(
      'second-factor-not-begun',
    )
    expect((await browser.ask('/api/second-factor/begin', { password: 'salah' })).json().code).toBe(
      'password-wrong',
    )
    const begun = (await browser.ask('/api/second-factor/begin', { password })).json()
    expect(begun.picture).toMatch(/^<svg /)
    expect((await access.browser().signIn('mulai', password)).statusCode).toBe(200)
    access.wait(15 * 60)
    const late = await browser.ask('/api/second-factor/confirm', { code: access.codeOf(begun.secret) })
    expect(late.json().code).toBe('second-factor-not-begun')
  })

  it('keeps the secret sealed, for this account alone, and the recovery codes as hashes', async () => {
    const one = await enrolled()
    const other = await enrolled()
    const rows = [
      ...(await access.db.selectFrom('second_factor').selectAll().execute()),
      ...(await access.db.selectFrom('recovery_code').selectAll().execute()),
    ]
    const text = rows.map((row) => Object.values(row).map(String).join(' ')).join('\n')
    for (const kept of [one.secret, other.secret, ...one.codes]) expect(text).not.toContain(kept)
    const { secret_sealed } = await access.db
      .selectFrom('second_factor')
      .select('secret_sealed')
      .where('user_id', '=', one.id)
      .executeTakeFirstOrThrow()
    await access.db
      .updateTable('second_factor')
      .set({ secret_sealed })
      .where('user_id', '=', other.id)
      .execute()
    const thief = access.browser()
    await thief.signIn(other.name, password)
    expect((await step(thief, { code: access.codeOf(one.secret) })).statusCode).toBe(500)
  })

  it('is turned off by whom no role asks for it', async () => {
    const { name, browser } = await enrolled('reviewer')
    expect((await browser.ask('/api/second-factor/remove', { password: 'salah' })).json().code).toBe(
      'password-wrong',
    )
    const off = (await browser.ask('/api/second-factor/remove', { password })).json<SessionView>()
    expect(off.secondFactor).toEqual({ demanded: false, enrolled: false, passed: false, recoveryCodes: 0 })
    expect((await access.browser().signIn(name, password)).statusCode).toBe(200)
  })
})

describe('signing in', () => {
  it('takes two steps, and the first opens nothing', async () => {
    const { name, secret, id } = await enrolled()
    const browser = access.browser()
    const half = await browser.signIn(name, password)
    expect([half.statusCode, half.json().code]).toEqual([401, 'second-factor-needed'])
    expect(browser.token).toBe('')
    expect(half.cookies.find((one) => one.name === 'semesta_half')).toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
      path: '/api/session/second-factor',
      maxAge: 300,
    })
    const stolen = browser.cookies.get('semesta_half')!.value
    const asWhole = { semesta_session: stolen, semesta_half: stolen }
    for (const url of ['/api/session', '/api/coverage', '/api/sessions'])
      expect((await access.app.inject({ url, cookies: asWhole })).statusCode).toBe(401)

    const done = await step(browser, { code: access.codeOf(secret) })
    expect(done.json<SessionView>().secondFactor.passed).toBe(true)
    expect((await browser.ask('/api/coverage')).statusCode).toBe(200)
    const after = await access.app.inject({
      method: 'POST',
      url: '/api/session/second-factor',
      payload: { code: access.codeOf(secret, 1) },
      cookies: { semesta_half: stolen },
    })
    expect(after.json().code).toBe('half-session-over')
    expect(await actsOf(id)).toEqual([
      'account.added',
      'session.opened',
      'second-factor.enrolled',
      'session.opened',
    ])
  })

  it('is over after five minutes', async () => {
    const { name, secret } = await enrolled()
    const browser = access.browser()
    await browser.signIn(name, password)
    access.wait(5 * 60)
    expect((await step(browser, { code: access.codeOf(secret) })).json().code).toBe('half-session-over')
  })

  it.each([
    [-2, 422],
    [-1, 200],
    [0, 200],
    [1, 200],
    [2, 422],
  ])('takes the code of a clock that is %i steps off: %i', async (steps, status) => {
    const { name, secret } = await enrolled()
    access.wait(120)
    const browser = access.browser()
    await browser.signIn(name, password)
    expect((await step(browser, { code: access.codeOf(secret, steps) })).statusCode).toBe(status)
  })

  it('takes a recovery code once, however it is typed', async () => {
    const { name, codes, id } = await enrolled()
    const browser = access.browser()
    await browser.signIn(name, password)
    const typed = ` ${codes[3]!.toUpperCase().replaceAll('-', ' ')}`
    const done = (await step(browser, { recoveryCode: typed })).json<SessionView>()
    expect(done.secondFactor).toMatchObject({ passed: true, recoveryCodes: 9 })
    await browser.signIn(name, password)
    expect((await step(browser, { recoveryCode: codes[3] })).json().code).toBe('second-factor-wrong')
    expect(await actsOf(id)).toContain('recovery-code.used')

    const fresh = (await browser.ask('/api/second-factor/recovery-codes', { password })).json<{
      codes: string[]
    }>()
    expect(fresh.codes).toHaveLength(10)
    expect((await step(browser, { recoveryCode: codes[4] })).json().code).toBe('second-factor-wrong')
    expect((await step(browser, { recoveryCode: fresh.codes[4] })).statusCode).toBe(200)
  })
})

describe('an administrator', () => {
  it('resets another’s second factor with a reason and sees nothing of it', async () => {
    const admin = await enrolled()
    const grant = { role: 'administrator' as const }
    await access.db.updateTable('access_grant').set(grant).where('user_id', '=', admin.id).execute()
    const lost = await enrolled()
    const url = `/api/accounts/${lost.id}/second-factor/reset`
    expect((await admin.browser.ask(url, {})).statusCode).toBe(400)
    const answer = await admin.browser.ask(url, { reason: 'ponsel hilang di pasar' })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain(lost.secret)
    const row = answer.json<{ id: string; secondFactor: boolean }[]>().find(({ id }) => id === lost.id)
    expect(row?.secondFactor).toBe(false)
    expect((await lost.browser.ask('/api/session')).statusCode).toBe(401)
    const session = (await lost.browser.signIn(lost.name, password)).json<SessionView>()
    expect(session.secondFactor).toMatchObject({ demanded: true, enrolled: false, passed: false })
    expect(await actsOf(lost.id)).toContain('second-factor.reset')
    expect((await admin.browser.ask(url, { reason: 'sekali lagi' })).statusCode).toBe(404)
  })
})
