import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now } from '../open-app.ts'
import { SmallBrowser } from './browser.ts'
import { openSignOn, type SignOnGround } from './ground.ts'

let ground: SignOnGround
beforeAll(async () => {
  ground = await openSignOn()
}, 120_000)
afterAll(() => ground?.close())
beforeEach(() => {
  ground.provider.reset()
  ground.open.setNow(now)
})

describe('an id token', () => {
  const refused = async () => {
    const { page, browser } = await ground.signIn('sub-rahma')
    expect(ground.hasSession(browser)).toBe(false)
    expect(ground.provider.asked).toContain('/token')
    return page
  }
  const hour = 3600
  const seconds = () => Math.floor(Date.now() / 1000)

  it.each<[string, (claims: Record<string, unknown>) => Record<string, unknown>]>([
    ['for another nonce', (claims) => ({ ...claims, nonce: 'of-another-sign-in' })],
    ['for no nonce', ({ nonce: _, ...claims }) => claims],
    ['of another issuer', (claims) => ({ ...claims, iss: 'http://localhost:1' })],
    ['for another client', (claims) => ({ ...claims, aud: 'another' })],
    ['that has expired', (claims) => ({ ...claims, iat: seconds() - 2 * hour, exp: seconds() - hour })],
    ['that begins later', (claims) => ({ ...claims, nbf: seconds() + hour })],
    ['of nobody', ({ sub: _, ...claims }) => claims],
  ])('%s is refused, though it is signed rightly', async (_, change) => {
    ground.provider.claims = change
    expect(await refused()).toBe('/masuk?gagal=single-sign-on-refused')
  })

  const altered = (token: string, change: (claims: Record<string, unknown>) => object, head?: object) => {
    const [header, claims, signature] = token.split('.')
    const read = JSON.parse(Buffer.from(claims!, 'base64url').toString())
    const text = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
    return [head ? text(head) : header, text(change(read)), head ? '' : signature].join('.')
  }
  it.each<[string, (token: string) => string]>([
    ['altered on its way', (token) => altered(token, (claims) => ({ ...claims, sub: 'sub-budi' }))],
    ['with no signature', (token) => altered(token, (claims) => claims, { alg: 'none' })],
    ['that is no token', () => 'bukan.sebuah.token'],
  ])('%s is refused', async (_, change) => {
    ground.provider.token = change
    expect(await refused()).toBe('/masuk?gagal=single-sign-on-refused')
  })

  it('of an earlier sign-in is refused when it is sent again', async () => {
    let first = ''
    ground.provider.token = (token) => {
      first = token
      return token
    }
    expect((await ground.signIn('sub-rahma')).page).toBe('/')
    ground.provider.token = () => first
    expect(await refused()).toBe('/masuk?gagal=single-sign-on-refused')
  })
})

describe('the way back', () => {
  it('is open to the browser that left alone, and once', async () => {
    ground.provider.who = { subject: 'sub-rahma' }
    const browser = new SmallBrowser()
    const address = await ground.goThere(browser)
    // The attacker's way in, sent to somebody else: they would be signed in as the attacker.
    const other = new SmallBrowser()
    expect(await ground.comeBack(other, address)).toBe('/masuk?gagal=single-sign-on-lost')
    expect(ground.hasSession(other)).toBe(false)
    expect(await ground.comeBack(browser, address)).toBe('/')
    expect(await ground.comeBack(browser, address)).toBe('/masuk?gagal=single-sign-on-lost')
  })

  it('does not take a code twice, nor from another sign-in', async () => {
    ground.provider.who = { subject: 'sub-rahma' }
    const browser = new SmallBrowser()
    const address = new URL(await ground.goThere(browser))
    const ticket = browser.cookies.get(ground.home)!.get('semesta_sign_on')!
    expect(await ground.comeBack(browser, address.href)).toBe('/')
    // Stolen, ticket and all.
    const thief = new SmallBrowser()
    thief.cookies.set(ground.home, new Map([['semesta_sign_on', ticket]]))
    expect(await ground.comeBack(thief, address.href)).toBe('/masuk?gagal=single-sign-on-refused')
    // A code of somebody else under one's own state.
    const victim = new SmallBrowser()
    const own = new URL(await ground.goThere(victim))
    own.searchParams.set('code', new URL(await ground.goThere(new SmallBrowser())).searchParams.get('code')!)
    expect(await ground.comeBack(victim, own.href)).toBe('/masuk?gagal=single-sign-on-refused')
    expect(ground.hasSession(victim)).toBe(false)
  })

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'lain'), 'single-sign-on-lost'],
    ['no state', (url: URL) => url.searchParams.delete('state'), 'single-sign-on-lost'],
    [
      'another issuer',
      (url: URL) => url.searchParams.set('iss', 'https://evil.example'),
      'single-sign-on-refused',
    ],
    ['no code', (url: URL) => url.searchParams.delete('code'), 'single-sign-on-refused'],
    ['two codes', (url: URL) => url.searchParams.append('code', 'lain'), 'single-sign-on-refused'],
  ])('with %s leads nowhere', async (_, change, code) => {
    ground.provider.who = { subject: 'sub-rahma' }
    const browser = new SmallBrowser()
    const address = new URL(await ground.goThere(browser))
    change(address)
    expect(await ground.comeBack(browser, address.href)).toBe(`/masuk?gagal=${code}`)
    expect(ground.hasSession(browser)).toBe(false)
  })

  it('is shut after ten minutes, and to a ticket that was changed', async () => {
    ground.provider.who = { subject: 'sub-rahma' }
    const late = new SmallBrowser()
    const address = await ground.goThere(late)
    ground.open.setNow(new Date(now.getTime() + 600_000))
    expect(await ground.comeBack(late, address)).toBe('/masuk?gagal=single-sign-on-lost')
    ground.open.setNow(now)
    const forger = new SmallBrowser()
    const again = await ground.goThere(forger)
    const own = forger.cookies.get(ground.home)!
    const [text, signature] = own.get('semesta_sign_on')!.split('.')
    const ticket = JSON.parse(Buffer.from(text!, 'base64url').toString())
    const changed = Buffer.from(JSON.stringify({ ...ticket, back: 'https://evil.example' })).toString(
      'base64url',
    )
    own.set('semesta_sign_on', `${changed}.${signature}`)
    expect(await ground.comeBack(forger, again)).toBe('/masuk?gagal=single-sign-on-lost')
  })

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/%09//evil.example/..//evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    '\\\\evil.example',
  ])('never ends at another site: %s', async (back) => {
    ground.provider.who = { subject: 'sub-rahma' }
    const browser = new SmallBrowser()
    const page = await ground.comeBack(browser, await ground.goThere(browser, back))
    expect(new URL(page, ground.home).origin).toBe(ground.home)
    expect(page).toMatch(/^\/(?![/\\])/)
  })

  it('cannot be begun by a page of another site', async () => {
    const browser = new SmallBrowser()
    const answer = await browser.post(
      `${ground.home}/api/session/provider`,
      {},
      { 'sec-fetch-site': 'cross-site' },
    )
    expect(await answer.json()).toMatchObject({ status: 403, code: 'cross-site' })
    expect((await browser.ask(`${ground.home}/api/session/provider`)).headers.getSetCookie()).toEqual([])
    expect(ground.provider.asked).toEqual([])
  })

  it('is carried in a cookie that no script reads and no other path gets', async () => {
    const answer = await new SmallBrowser().post(`${ground.home}/api/session/provider`)
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^semesta_sign_on=[\w.-]+; Max-Age=600; Path=\/api\/session\/provider\/callback; HttpOnly; SameSite=Lax$/,
      ),
    ])
  })
})

it('begins and comes back sixty times in five minutes an address, no more', async () => {
  const from = (remoteAddress: string) =>
    ground.open.app.inject({ url: '/api/session/provider/callback?state=x', remoteAddress })
  for (let i = 0; i < 60; i += 1) expect((await from('10.8.8.8')).statusCode).toBe(302)
  const last = await from('10.8.8.8')
  expect(last.json().code).toBe('too-many-requests')
  expect((await from('10.8.8.9')).statusCode).toBe(302)
})
