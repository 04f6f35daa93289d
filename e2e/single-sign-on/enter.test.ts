import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now } from '../open-app.ts'
import { SmallBrowser } from './browser.ts'
import { codeOf, openSignOn, type SignOnGround } from './ground.ts'

let ground: SignOnGround
beforeAll(async () => {
  ground = await openSignOn()
  await ground.add('budi', 'manpower', null)
  await ground.add('sudirman')
  await ground.add('pindah')
  await ground.bindAs('budi', 'sub-budi')
}, 120_000)
afterAll(() => ground?.close())
beforeEach(() => {
  ground.provider.reset()
  ground.open.setNow(now)
})

describe('whoever signs in at the provider', () => {
  it('is signed in here as the account that was bound, by code, PKCE, state and nonce', async () => {
    const browser = new SmallBrowser()
    ground.provider.who = { subject: 'sub-rahma' }
    const begun = await browser.post(`${ground.home}/api/session/provider`, { back: '/orang?figure=active' })
    const asked = new URL(((await begun.json()) as { url: string }).url)
    expect(asked.origin).toBe(ground.provider.issuer)
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      redirect_uri: `${ground.home}/api/session/provider/callback`,
      acr_values: 'gold',
    })
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.searchParams.get(name)).toMatch(/^[\w-]{43}$/)
    const back = await browser.followTo(asked.href, ground.home)
    const answer = await browser.ask(back)
    expect(answer.headers.get('location')).toBe('/orang?figure=active')
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('semesta_session='))
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await ground.sessionOf(browser)).toMatchObject({ username: 'rahma' })
    expect((await browser.ask(`${ground.home}/api/coverage/figures`)).status).toBe(200)
    expect((await ground.acts('session.opened')).at(-1)).toMatchObject({
      actor: 'rahma',
      detail: { provider: new URL(ground.provider.issuer).host, secondFactor: false },
    })
  })

  it('need not change a password they never used', async () => {
    const { browser } = await ground.signIn('sub-budi')
    expect(await ground.sessionOf(browser)).toMatchObject({ username: 'budi', mustChangePassword: false })
  })

  it('loses the session the browser had before', async () => {
    const { browser } = await ground.signIn('sub-rahma')
    const old = browser.cookies.get(ground.home)!.get('semesta_session')!
    await ground.signIn('sub-rahma', {}, browser)
    expect(browser.cookies.get(ground.home)!.get('semesta_session')).not.toBe(old)
    const stale = await ground.open.app.inject({ url: '/api/session', cookies: { semesta_session: old } })
    expect(stale.statusCode).toBe(401)
  })

  it('signs out here alone, and the next to sit there is asked anew who they are', async () => {
    const { browser } = await ground.signIn('sub-rahma')
    const begin = async () => {
      const begun = await browser.post(`${ground.home}/api/session/provider`)
      return new URL(((await begun.json()) as { url: string }).url).searchParams.get('prompt')
    }
    expect(await begin()).toBeNull()
    const left = await browser.ask(`${ground.home}/api/session`, { method: 'DELETE' })
    expect(left.status).toBe(204)
    expect(await ground.sessionOf(browser)).toMatchObject({ code: 'not-signed-in' })
    expect(await begin()).toBe('login')
    const seen = ground.provider.asked.length
    expect((await ground.signIn('sub-rahma', {}, browser)).page).toBe('/')
    expect(ground.provider.asked.slice(seen)).toContainEqual(expect.stringMatching(/^\/interaction\//))
    expect(await begin()).toBeNull()
  })

  it('is told when they changed their mind', async () => {
    ground.provider.cancels = true
    const { page, browser } = await ground.signIn('sub-rahma')
    expect(page).toBe('/masuk?gagal=single-sign-on-cancelled')
    expect(ground.hasSession(browser)).toBe(false)
  })

  it('is nobody here before they are bound, whatever they are called there', async () => {
    for (const subject of ['sub-asing', 'admin', 'rahma', 'sudirman']) {
      const { page, browser } = await ground.signIn(subject)
      expect(page).toBe('/masuk?gagal=single-sign-on-unknown')
      expect(ground.hasSession(browser)).toBe(false)
    }
    expect((await ground.acts('session.refused')).at(-1)).toMatchObject({
      actor: '-',
      subject_id: 'unknown',
      detail: { provider: new URL(ground.provider.issuer).host, secondFactor: false },
    })
  })

  it('opens nothing once every grant of the account is revoked, and enters no more once unbound', async () => {
    expect((await ground.bindAs('pindah', 'sub-pindah')).statusCode).toBe(204)
    const accounts = (await ground.open.ask('/api/accounts')).json<
      { username: string; grants: { id: string }[] }[]
    >()
    const { grants } = accounts.find(({ username }) => username === 'pindah')!
    await ground.open.ask(`/api/grants/${grants[0]!.id}/revoke`, { reason: 'Pindah tugas' })
    const { browser } = await ground.signIn('sub-pindah')
    const answer = await browser.ask(`${ground.home}/api/coverage`)
    expect(await answer.json()).toMatchObject({ status: 403, code: 'no-grant' })
    expect((await ground.unbindAs('pindah')).statusCode).toBe(204)
    expect(await ground.sessionOf(browser)).toMatchObject({ code: 'not-signed-in' })
    expect((await ground.signIn('sub-pindah')).page).toBe('/masuk?gagal=single-sign-on-unknown')
  })
})

describe('a second factor', () => {
  it.each<[string, { amr?: string[]; acr?: string }, boolean]>([
    ['that the provider tells of as mfa', { amr: ['mfa'] }, true],
    ['that was a code after a password', { amr: ['pwd', 'otp'] }, true],
    ['that an agreed level stands for', { acr: 'gold' }, true],
    ['that was the only one', { amr: ['otp'] }, false],
    ['that there was none of', { amr: ['pwd'] }, false],
    ['of a level nobody agreed on', { acr: 'bronze' }, false],
  ])('%s counts: %j → %s', async (_, means, passed) => {
    const { page, browser } = await ground.signIn('sub-rahma', means)
    expect(page).toBe('/')
    expect(await ground.sessionOf(browser)).toMatchObject({ secondFactor: { passed } })
    const nik = await browser.post(`${ground.home}/api/people/01980000-0000-7000-8000-000000000000/nik`, {
      reason: 'Mencocokkan kartu',
    })
    expect(await nik.json()).toMatchObject({ code: passed ? 'not-found' : 'second-factor-missing' })
  })

  it('of the account itself is asked for when the provider asked for none', async () => {
    const secret = await ground.enrol('rahma')
    const { page, browser } = await ground.signIn('sub-rahma', { amr: ['pwd'] })
    expect(page).toBe('/masuk?langkah=kode')
    expect(await ground.sessionOf(browser)).toMatchObject({ code: 'not-signed-in' })
    const later = new Date(now.getTime() + 60_000)
    ground.open.setNow(later)
    const code = codeOf(secret, later)
    const passed = await browser.post(`${ground.home}/api/session/second-factor`, { code })
    expect(await passed.json()).toMatchObject({ username: 'rahma', secondFactor: { passed: true } })
    expect((await ground.signIn('sub-rahma', { amr: ['mfa'] })).page).toBe('/')
    await ground.open.ask(`/api/accounts/${ground.idOf('rahma')}/second-factor/reset`, {
      reason: 'Selesai diuji',
    })
  })

  it('is asked of the administrator who binds an account, for they could enter as it', async () => {
    await ground.add('admin.dua', 'administrator')
    const browser = await ground.enter('admin.dua')
    const answer = await browser.post(`${ground.home}/api/accounts/${ground.idOf('sudirman')}/provider`, {
      subject: 'sub-admin',
    })
    expect(await answer.json()).toMatchObject({ status: 403, code: 'second-factor-missing' })
  })
})
