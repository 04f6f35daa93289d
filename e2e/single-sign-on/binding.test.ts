import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addAccount } from '../../src/access/questions.ts'
import { now } from '../open-app.ts'
import { SmallBrowser } from './browser.ts'
import { openSignOn, password, type SignOnGround } from './ground.ts'

let ground: SignOnGround
beforeAll(async () => {
  ground = await openSignOn()
  await ground.add('budi', 'manpower', null)
  await ground.add('sudirman')
}, 120_000)
afterAll(() => ground?.close())
beforeEach(() => {
  ground.provider.reset()
  ground.open.setNow(now)
})

describe('binding', () => {
  const begin = (browser: SmallBrowser, said = password) =>
    browser.post(`${ground.home}/api/session/provider/binding`, { password: said })
  const bound = async (browser: SmallBrowser) =>
    (await (await browser.ask(`${ground.home}/api/session/provider/binding`)).json()) as {
      since: string | null
    }

  it('is done by whoever is signed in, who says the password once more', async () => {
    ground.provider.who = { subject: 'sub-sudirman' }
    const browser = await ground.enter('sudirman')
    expect(await bound(browser)).toEqual({ name: 'Akun Pemda', since: null })
    expect(await (await begin(browser, 'bukan ini')).json()).toMatchObject({ code: 'password-wrong' })
    const { url } = (await (await begin(browser)).json()) as { url: string }
    // Not whoever used this computer before.
    expect(new URL(url).searchParams.get('prompt')).toBe('login')
    const address = await browser.followTo(url, ground.home)
    expect(await ground.comeBack(browser, address)).toBe('/akun-saya?terikat=ya')
    expect(await bound(browser)).toEqual({ name: 'Akun Pemda', since: now.toISOString() })
    expect((await ground.signIn('sub-sudirman')).page).toBe('/')
    const [act] = (await ground.acts('identity.bound')).slice(-1)
    expect(act).toMatchObject({ actor: 'sudirman', subject_id: ground.idOf('sudirman') })
    expect(JSON.stringify(act)).not.toContain('sub-sudirman')
  })

  it('ends with the sessions opened by it, and is written down', async () => {
    const elsewhere = (await ground.signIn('sub-sudirman')).browser
    const browser = await ground.enter('sudirman')
    const ended = await browser.ask(`${ground.home}/api/session/provider/binding`, { method: 'DELETE' })
    expect(ended.status).toBe(204)
    expect(await ground.sessionOf(elsewhere)).toMatchObject({ code: 'not-signed-in' })
    expect(await ground.sessionOf(browser)).toMatchObject({ username: 'sudirman' })
    expect((await ground.acts('identity.unbound')).at(-1)).toMatchObject({ actor: 'sudirman' })
    expect(
      (await browser.ask(`${ground.home}/api/session/provider/binding`, { method: 'DELETE' })).status,
    ).toBe(404)
  })

  it('is not done for whoever is signed out meanwhile, or whose password others have seen', async () => {
    ground.provider.who = { subject: 'sub-sudirman' }
    const browser = await ground.enter('sudirman')
    const { url } = (await (await begin(browser)).json()) as { url: string }
    const address = await browser.followTo(url, ground.home)
    await browser.ask(`${ground.home}/api/session`, { method: 'DELETE' })
    expect(await ground.comeBack(browser, address)).toBe('/akun-saya?gagal=single-sign-on-lost')
    expect((await ground.signIn('sub-sudirman')).page).toBe('/masuk?gagal=single-sign-on-unknown')

    const shown = (await ground.open.ask(`/api/accounts/${ground.idOf('budi')}/password`, {})).json<{
      password: string
    }>()
    const budi = new SmallBrowser()
    await budi.post(`${ground.home}/api/session`, { username: 'budi', password: shown.password })
    expect(await (await begin(budi, shown.password)).json()).toMatchObject({ code: 'password-must-change' })
  })

  it('takes an identity once, an account once at this provider, and no NIK', async () => {
    expect((await ground.bindAs('sudirman', 'sub-rahma')).json().code).toBe('identity-taken')
    expect((await ground.bindAs('rahma', 'sub-lain')).json().code).toBe('identity-other')
    expect((await ground.bindAs('sudirman', '7316014107909001')).json().code).toBe('identity-is-number')
    expect((await ground.bindAs('sudirman', '')).statusCode).toBe(400)
  })

  it('of an account of another regency is not for the administrator of this one', async () => {
    const acting = { regencyCode: '73.15', actor: 'uji', at: now }
    const grant = { role: 'leader' as const, validFrom: '2026-01-01' }
    const theirs = await addAccount(ground.open.db, acting, { username: 'pinrang', displayName: '', grant })
    if (!theirs.ok) throw new Error(theirs.problem)
    const url = `/api/accounts/${theirs.id}/provider`
    expect((await ground.open.ask(url, { subject: 'sub-pinrang' })).statusCode).toBe(404)
    const { cookies } = ground.open
    expect((await ground.open.app.inject({ method: 'DELETE', url, cookies })).statusCode).toBe(404)
  })
})
