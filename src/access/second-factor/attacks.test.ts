import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countAttempt, forgive } from '../attempts/count-attempt.ts'
import { countersOf } from '../attempts/counters.ts'
import { isPassword } from '../passwords.ts'
import { registerAccess } from '../routes.ts'
import { type Browser, openAccess } from '../test-access.ts'

const password = 'perahu kuning di sungai'
let access: Awaited<ReturnType<typeof openAccess>>
let made = 0
beforeAll(async () => {
  access = await openAccess(registerAccess)
})
afterAll(() => access.close())

/** From an address of its own each: failures of one must not hold up the next. */
const elsewhere = () => {
  made += 1
  return access.browser(`10.1.${made >> 8}.${made & 255}`)
}
async function enrolled() {
  made += 1
  const name = `korban${made}`
  await access.add(name, 'manpower', password)
  const browser = elsewhere()
  await browser.signIn(name, password)
  const { secret, codes } = await browser.enrol(password, access.codeOf)
  access.wait(60)
  return { name, browser, secret, codes }
}
const step = (browser: Browser, given: object) => browser.ask('/api/session/second-factor', given)
const tokenAlive = async (token: string) =>
  (await access.app.inject({ url: '/api/session', cookies: { semesta_session: token } })).statusCode === 200

describe('fixation', () => {
  it('gains nothing from a token known beforehand: each step gives a new one and ends the old', async () => {
    made += 1
    const name = `tetap${made}`
    await access.add(name, 'manpower', password)
    const browser = elsewhere()
    const planted = 'A'.repeat(43)
    browser.cookies.set('semesta_session', { value: planted, path: '/' })
    await browser.signIn(name, password)
    const tokens = [planted, browser.token]
    await browser.signIn(name, password)
    tokens.push(browser.token)
    const { secret } = await browser.enrol(password, access.codeOf)
    tokens.push(browser.token)
    await browser.ask('/api/session/password', { old: password, new: 'gunung biru waktu pagi' })
    tokens.push(browser.token)
    access.wait(60)
    await browser.signIn(name, 'gunung biru waktu pagi')
    await step(browser, { code: access.codeOf(secret) })
    tokens.push(browser.token)
    expect(new Set(tokens).size).toBe(6)
    const alive = await Promise.all(tokens.map(tokenAlive))
    expect(alive).toEqual([false, false, false, false, false, true])
  })
})

describe('theft', () => {
  it('of a token is of no use once its session ended: signed out, ended from afar, password or factor changed', async () => {
    const { name, browser, secret } = await enrolled()
    const other = elsewhere()
    const enter = async () => {
      access.wait(60)
      await other.signIn(name, password)
      await step(other, { code: access.codeOf(secret) })
      expect(await tokenAlive(other.token)).toBe(true)
      return other.token
    }
    const out = await enter()
    await other.ask('/api/session', undefined, 'DELETE')
    expect(await tokenAlive(out)).toBe(false)

    const ended = await enter()
    const sessions = (await browser.ask('/api/sessions')).json<{ id: string; current: boolean }[]>()
    for (const { id, current } of sessions)
      if (!current) await browser.ask(`/api/sessions/${id}`, undefined, 'DELETE')
    expect(await tokenAlive(ended)).toBe(false)

    const beforeEnrolling = await enter()
    access.wait(60)
    const half = elsewhere()
    await half.signIn(name, password)
    const fresh = await browser.enrol(password, access.codeOf)
    expect(await tokenAlive(beforeEnrolling)).toBe(false)
    access.wait(60)
    expect((await step(half, { code: access.codeOf(fresh.secret) })).json().code).toBe('half-session-over')
  })
})

describe('replay', () => {
  it('of a code fails, also of the one that set the factor up and of an older one', async () => {
    made += 1
    const name = `ulang${made}`
    await access.add(name, 'manpower', password)
    const browser = elsewhere()
    await browser.signIn(name, password)
    const begun = (await browser.ask('/api/second-factor/begin', { password })).json<{ secret: string }>()
    const first = access.codeOf(begun.secret)
    await browser.ask('/api/second-factor/confirm', { code: first })
    await browser.signIn(name, password)
    expect((await step(browser, { code: first })).json().code).toBe('second-factor-wrong')
    const next = access.codeOf(begun.secret, 1)
    expect((await step(browser, { code: next })).statusCode).toBe(200)
    access.wait(30)
    await browser.signIn(name, password)
    expect((await step(browser, { code: next })).json().code).toBe('second-factor-wrong')
    expect((await step(browser, { code: first })).json().code).toBe('second-factor-wrong')
  })

  it('at the same moment lets one in', async () => {
    const { name, secret, codes } = await enrolled()
    for (const given of [{ code: access.codeOf(secret) }, { recoveryCode: codes[0] }]) {
      const browsers = [elsewhere(), elsewhere(), elsewhere(), elsewhere()]
      for (const browser of browsers) await browser.signIn(name, password)
      const answers = await Promise.all(browsers.map((browser) => step(browser, given)))
      expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    }
  })
})

describe('guessing', () => {
  it('of codes ends the half session after five, and is held back longer and longer after that', async () => {
    const { name, secret } = await enrolled()
    const thief = elsewhere()
    await thief.signIn(name, password)
    const right = access.codeOf(secret)
    const wrong = right === '000000' ? '000001' : '000000'
    const codes: string[] = []
    for (let i = 0; i < 6; i += 1) codes.push((await step(thief, { code: wrong })).json().code)
    expect(codes).toEqual([...Array(5).fill('second-factor-wrong'), 'half-session-over'])
    await thief.signIn(name, password)
    const held = await step(thief, { code: access.codeOf(secret) })
    expect([held.statusCode, Number(held.headers['retry-after'])]).toEqual([429, 15])
    access.wait(15)
    await step(thief, { code: wrong })
    expect((await step(thief, { code: wrong })).json().detail).toEqual({ seconds: 30 })
  })

  it('of passwords by many at once is counted one by one', async () => {
    made += 1
    const name = `serentak${made}`
    await access.add(name, 'reviewer', password)
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => elsewhere().signIn(name, 'bukan sandi ini')),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 401).length).toBeLessThanOrEqual(5)
    expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBeGreaterThanOrEqual(35)
  })

  it('holds up neither the browser the account is used from nor a whole office behind one address', async () => {
    made += 1
    const [used, other] = [`kantor${made}`, `tetangga${made}`]
    for (const name of [used, other]) await access.add(name, 'reviewer', password)
    const office = '10.200.0.1'
    const own = access.browser(office)
    await own.signIn(used, password)
    for (let i = 0; i < 6; i += 1) await access.browser(office).signIn(used, 'bukan sandi ini')
    for (let i = 0; i < 100; i += 1) {
      const guessed = countersOf(access.key, 'password', {
        name: `tebak${i}`,
        address: office,
        known: undefined,
      })
      await countAttempt(access.db, guessed, access.clock.now())
    }
    // The guesser waits now, also at an account nobody guessed at …
    expect((await access.browser(office).signIn(other, password)).statusCode).toBe(429)
    // … whoever signed in from a browser before does not …
    expect((await own.signIn(used, password)).statusCode).toBe(200)
    // … and a minute later nobody of the office does.
    access.wait(60)
    expect((await access.browser(office).signIn(other, password)).statusCode).toBe(200)
    // A mark taken from one account does not pass for another's.
    const forged = access.browser('10.200.0.2')
    forged.cookies.set('semesta_known', own.cookies.get('semesta_known')!)
    for (let i = 0; i < 5; i += 1) await forged.signIn(other, 'bukan sandi ini')
    expect((await access.browser('10.200.0.3').signIn(other, password)).statusCode).toBe(429)
  })

  it('is what is counted: a morning of right passwords from one address holds up nobody', async () => {
    for (let i = 0; i < 300; i += 1) {
      const signedIn = countersOf(access.key, 'password', {
        name: `petugas${i}`,
        address: '10.201.0.1',
        known: undefined,
      })
      expect(await countAttempt(access.db, signedIn, access.clock.now())).toEqual({ ok: true })
      await forgive(access.db, signedIn)
    }
  })

  it('learns nothing from how much work an unknown name makes', async () => {
    const { password_hash } = await access.db
      .selectFrom('app_user')
      .select('password_hash')
      .limit(1)
      .executeTakeFirstOrThrow()
    await isPassword(undefined, password)
    const work = async (stored: string | undefined) => {
      const before = process.cpuUsage()
      for (let i = 0; i < 6; i += 1) await isPassword(stored, 'bukan sandi ini')
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    // Processor time, not time on the wall; an early answer would take a hundredth.
    const ratio = (await work(undefined)) / (await work(password_hash))
    expect(ratio).toBeGreaterThan(0.2)
    expect(ratio).toBeLessThan(5)
    const unknown = await elsewhere().signIn('tidak.ada', password)
    const wrong = await elsewhere().signIn((await enrolled()).name, 'bukan sandi ini')
    expect(unknown.body).toBe(wrong.body)
    expect(unknown.cookies).toEqual(wrong.cookies)
  })
})

describe('more than was asked for', () => {
  it('in a body is left aside: no role, no right, no other account', async () => {
    const { name, secret, browser } = await enrolled()
    const id = '01980000-0000-7000-8000-000000000001'
    const more = {
      role: 'administrator',
      must_change_password: true,
      mustChangePassword: true,
      userId: id,
      user_id: id,
      regencyCode: '73.15',
      secondFactor: { passed: true },
      second_factor_at: access.clock.now(),
    }
    const before = await access.db.selectFrom('app_user').selectAll().where('username', '=', name).execute()
    const thief = elsewhere()
    expect((await thief.ask('/api/session', { username: name, password, ...more })).statusCode).toBe(401)
    expect((await step(thief, { code: '', ...more })).json().code).toBe('second-factor-wrong')
    await step(thief, { code: access.codeOf(secret), ...more })
    await browser.ask('/api/second-factor/recovery-codes', { password, ...more })
    const after = await access.db.selectFrom('app_user').selectAll().where('username', '=', name).execute()
    expect(after).toEqual(before)
    const session = (await thief.ask('/api/session')).json()
    expect(session).toMatchObject({ username: name, acting: { role: 'manpower', regencyCode: '73.16' } })
  })
})

describe('cookies', () => {
  it('are out of reach of scripts and other sites, and over TLS travel by TLS alone', async () => {
    const { name, secret } = await enrolled()
    const over = async (proto: string, given: object, url: string, cookies = {}) =>
      access.app.inject({
        method: 'POST',
        url,
        payload: given,
        cookies,
        headers: { 'x-forwarded-proto': proto },
      })
    for (const proto of ['http', 'https']) {
      access.wait(60)
      const first = await over(proto, { username: name, password }, '/api/session')
      const [host, secure] = proto === 'https' ? ['__Host-', '__Secure-'] : ['', '']
      const half = first.cookies.find((cookie) => cookie.name === `${secure}semesta_half`)!.value
      const code = access.codeOf(secret)
      const second = await over(proto, { code }, '/api/session/second-factor', {
        [`${secure}semesta_half`]: half,
      })
      const set = [...first.cookies, ...second.cookies].filter(({ value }) => value !== '')
      expect(set.map((cookie) => cookie.name)).toEqual([
        `${secure}semesta_half`,
        `${secure}semesta_known`,
        `${host}semesta_session`,
      ])
      for (const cookie of set) {
        expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
        expect(cookie.secure ?? false).toBe(proto === 'https')
      }
      const session = set.find((cookie) => cookie.name.endsWith('semesta_session'))!
      const asked = async (as: string) => {
        const headers = { 'x-forwarded-proto': proto }
        const cookies = { [as]: session.value }
        return (await access.app.inject({ url: '/api/session', headers, cookies })).statusCode
      }
      expect(await asked(session.name)).toBe(200)
      // Under https a cookie that anybody on the line could have written is not looked at.
      if (proto === 'https') expect(await asked('semesta_session')).toBe(401)
    }
  })
})
