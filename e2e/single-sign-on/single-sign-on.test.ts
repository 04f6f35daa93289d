import { createServer } from 'node:http'
import { generateSync } from 'otplib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addAccount } from '../../src/access/questions.ts'
import { now, type OpenApp, openApp } from '../open-app.ts'
import { freePort } from '../server-process.ts'
import { SmallBrowser } from './browser.ts'
import { client, type RunningProvider, startProvider } from './provider.ts'

const regencyCode = '73.16'
const password = 'kata-sandi-uji'
let home: string
let provider: RunningProvider
let open: OpenApp
const ids = new Map<string, string>()

beforeAll(async () => {
  const port = await freePort()
  home = `http://127.0.0.1:${port}`
  provider = await startProvider(`${home}/api/session/provider/callback`)
  const { issuer } = provider
  open = await openApp({ oidc: { issuer, ...client, name: 'Akun Pemda', factorAcr: ['gold'], home } })
  await open.app.listen({ host: '127.0.0.1', port })
  for (const username of ['rahma', 'sudirman', 'budi', 'pindah']) {
    const given = { username, displayName: '', grant: { role: 'manpower' as const, validFrom: '2026-01-01' } }
    const added = await addAccount(
      open.db,
      { regencyCode, actor: 'uji', at: now },
      // Budi was shown his password and did not change it.
      username === 'budi' ? given : { ...given, chosen: password },
    )
    if (!added.ok) throw new Error(added.problem)
    ids.set(username, added.id)
  }
  expect((await bindAs('rahma', 'sub-rahma')).statusCode).toBe(204)
  expect((await bindAs('budi', 'sub-budi')).statusCode).toBe(204)
}, 120_000)
afterAll(async () => {
  await open?.close()
  await provider?.stop()
})
beforeEach(() => {
  provider.reset()
  open.setNow(now)
})

const bindAs = (username: string, subject: string) =>
  open.ask(`/api/accounts/${ids.get(username)}/provider`, { subject })
const unbindAs = (username: string) =>
  open.app.inject({
    method: 'DELETE',
    url: `/api/accounts/${ids.get(username)}/provider`,
    cookies: open.cookies,
  })

/** Goes to the provider and signs in there; answers the address with which the browser would come back. */
async function goThere(browser: SmallBrowser, back?: string): Promise<string> {
  const begun = await browser.post(`${home}/api/session/provider`, { back })
  if (!begun.ok) throw new Error(await begun.text())
  const { url } = (await begun.json()) as { url: string }
  return browser.followTo(url, home)
}
/** …and back: the page it ends on. */
async function comeBack(browser: SmallBrowser, address: string): Promise<string> {
  const answer = await browser.ask(address)
  expect(answer.status).toBe(302)
  return answer.headers.get('location')!
}
async function signIn(
  subject: string,
  means: { amr?: string[]; acr?: string } = {},
  browser = new SmallBrowser(),
) {
  provider.who = { subject, ...means }
  return { browser, page: await comeBack(browser, await goThere(browser)) }
}
const sessionOf = async (browser: SmallBrowser) => {
  const answer = await browser.ask(`${home}/api/session`)
  return (await answer.json()) as {
    username?: string
    code?: string
    mustChangePassword?: boolean
    secondFactor?: { passed: boolean }
  }
}
const codeOf = (secret: string, at: Date) => generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) })
/** Sets up an authenticator app for an account; gives its secret. */
async function enrol(username: string): Promise<string> {
  const browser = new SmallBrowser()
  await browser.post(`${home}/api/session`, { username, password })
  const begun = await browser.post(`${home}/api/second-factor/begin`, { password })
  const { secret } = (await begun.json()) as { secret: string }
  const done = await browser.post(`${home}/api/second-factor/confirm`, { code: codeOf(secret, now) })
  if (!done.ok) throw new Error(await done.text())
  return secret
}
const hasSession = (browser: SmallBrowser) => browser.cookies.get(home)?.has('semesta_session') ?? false
const acts = (action: string) =>
  open.db
    .selectFrom('audit')
    .select(['actor', 'subject_id', 'detail'])
    .where('action', '=', action)
    .orderBy('id')
    .execute()

describe('whoever signs in at the provider', () => {
  it('is signed in here as the account that was bound, by code, PKCE, state and nonce', async () => {
    const browser = new SmallBrowser()
    provider.who = { subject: 'sub-rahma' }
    const begun = await browser.post(`${home}/api/session/provider`, { back: '/orang?figure=active' })
    const asked = new URL(((await begun.json()) as { url: string }).url)
    expect(asked.origin).toBe(provider.issuer)
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      redirect_uri: `${home}/api/session/provider/callback`,
      acr_values: 'gold',
    })
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.searchParams.get(name)).toMatch(/^[\w-]{43}$/)
    const back = await browser.followTo(asked.href, home)
    const answer = await browser.ask(back)
    expect(answer.headers.get('location')).toBe('/orang?figure=active')
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('semesta_session='))
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await sessionOf(browser)).toMatchObject({ username: 'rahma' })
    expect((await browser.ask(`${home}/api/coverage/figures`)).status).toBe(200)
    expect((await acts('session.opened')).at(-1)).toMatchObject({
      actor: 'rahma',
      detail: { provider: new URL(provider.issuer).host, secondFactor: false },
    })
  })

  it('need not change a password they never used', async () => {
    const { browser } = await signIn('sub-budi')
    expect(await sessionOf(browser)).toMatchObject({ username: 'budi', mustChangePassword: false })
  })

  it('loses the session the browser had before', async () => {
    const { browser } = await signIn('sub-rahma')
    const old = browser.cookies.get(home)!.get('semesta_session')!
    await signIn('sub-rahma', {}, browser)
    expect(browser.cookies.get(home)!.get('semesta_session')).not.toBe(old)
    const stale = await open.app.inject({ url: '/api/session', cookies: { semesta_session: old } })
    expect(stale.statusCode).toBe(401)
  })

  it('is told when they changed their mind', async () => {
    provider.cancels = true
    const { page, browser } = await signIn('sub-rahma')
    expect(page).toBe('/masuk?gagal=single-sign-on-cancelled')
    expect(hasSession(browser)).toBe(false)
  })

  it('is nobody here before they are bound, whatever they are called there', async () => {
    for (const subject of ['sub-asing', 'admin', 'rahma', 'sudirman']) {
      const { page, browser } = await signIn(subject)
      expect(page).toBe('/masuk?gagal=single-sign-on-unknown')
      expect(hasSession(browser)).toBe(false)
    }
    expect((await acts('session.refused')).at(-1)).toMatchObject({
      actor: '-',
      subject_id: 'unknown',
      detail: { provider: new URL(provider.issuer).host, secondFactor: false },
    })
  })

  it('opens nothing once every grant of the account is revoked, and enters no more once unbound', async () => {
    expect((await bindAs('pindah', 'sub-pindah')).statusCode).toBe(204)
    const accounts = (await open.ask('/api/accounts')).json<
      { username: string; grants: { id: string }[] }[]
    >()
    const { grants } = accounts.find(({ username }) => username === 'pindah')!
    await open.ask(`/api/grants/${grants[0]!.id}/revoke`, { reason: 'Pindah tugas' })
    const { browser } = await signIn('sub-pindah')
    const answer = await browser.ask(`${home}/api/coverage`)
    expect(await answer.json()).toMatchObject({ status: 403, code: 'no-grant' })
    expect((await unbindAs('pindah')).statusCode).toBe(204)
    expect(await sessionOf(browser)).toMatchObject({ code: 'not-signed-in' })
    expect((await signIn('sub-pindah')).page).toBe('/masuk?gagal=single-sign-on-unknown')
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
    const { page, browser } = await signIn('sub-rahma', means)
    expect(page).toBe('/')
    expect(await sessionOf(browser)).toMatchObject({ secondFactor: { passed } })
    const nik = await browser.post(`${home}/api/people/01980000-0000-7000-8000-000000000000/nik`, {
      reason: 'Mencocokkan kartu',
    })
    expect(await nik.json()).toMatchObject({ code: passed ? 'not-found' : 'second-factor-missing' })
  })

  it('of the account itself is asked for when the provider asked for none', async () => {
    const secret = await enrol('rahma')
    const { page, browser } = await signIn('sub-rahma', { amr: ['pwd'] })
    expect(page).toBe('/masuk?langkah=kode')
    expect(await sessionOf(browser)).toMatchObject({ code: 'not-signed-in' })
    const later = new Date(now.getTime() + 60_000)
    open.setNow(later)
    const code = codeOf(secret, later)
    const passed = await browser.post(`${home}/api/session/second-factor`, { code })
    expect(await passed.json()).toMatchObject({ username: 'rahma', secondFactor: { passed: true } })
    expect((await signIn('sub-rahma', { amr: ['mfa'] })).page).toBe('/')
    await open.ask(`/api/accounts/${ids.get('rahma')}/second-factor/reset`, { reason: 'Selesai diuji' })
  })

  it('is asked of the administrator who binds an account, for they could enter as it', async () => {
    const grant = { role: 'administrator' as const, validFrom: '2026-01-01' }
    const given = { username: 'admin.dua', displayName: '', grant, chosen: password }
    await addAccount(open.db, { regencyCode, actor: 'uji', at: now }, given)
    const browser = new SmallBrowser()
    await browser.post(`${home}/api/session`, { username: 'admin.dua', password })
    const answer = await browser.post(`${home}/api/accounts/${ids.get('sudirman')}/provider`, {
      subject: 'sub-admin',
    })
    expect(await answer.json()).toMatchObject({ status: 403, code: 'second-factor-missing' })
  })
})

describe('an id token', () => {
  const refused = async () => {
    const { page, browser } = await signIn('sub-rahma')
    expect(hasSession(browser)).toBe(false)
    expect(provider.asked).toContain('/token')
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
    provider.claims = change
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
    provider.token = change
    expect(await refused()).toBe('/masuk?gagal=single-sign-on-refused')
  })

  it('of an earlier sign-in is refused when it is sent again', async () => {
    let first = ''
    provider.token = (token) => {
      first = token
      return token
    }
    expect((await signIn('sub-rahma')).page).toBe('/')
    provider.token = () => first
    expect(await refused()).toBe('/masuk?gagal=single-sign-on-refused')
  })
})

describe('the way back', () => {
  it('is open to the browser that left alone, and once', async () => {
    provider.who = { subject: 'sub-rahma' }
    const browser = new SmallBrowser()
    const address = await goThere(browser)
    // The attacker's way in, sent to somebody else: they would be signed in as the attacker.
    const other = new SmallBrowser()
    expect(await comeBack(other, address)).toBe('/masuk?gagal=single-sign-on-lost')
    expect(hasSession(other)).toBe(false)
    expect(await comeBack(browser, address)).toBe('/')
    expect(await comeBack(browser, address)).toBe('/masuk?gagal=single-sign-on-lost')
  })

  it('does not take a code twice, nor from another sign-in', async () => {
    provider.who = { subject: 'sub-rahma' }
    const browser = new SmallBrowser()
    const address = new URL(await goThere(browser))
    const ticket = browser.cookies.get(home)!.get('semesta_sign_on')!
    expect(await comeBack(browser, address.href)).toBe('/')
    // Stolen, ticket and all.
    const thief = new SmallBrowser()
    thief.cookies.set(home, new Map([['semesta_sign_on', ticket]]))
    expect(await comeBack(thief, address.href)).toBe('/masuk?gagal=single-sign-on-refused')
    // A code of somebody else under one's own state.
    const victim = new SmallBrowser()
    const own = new URL(await goThere(victim))
    own.searchParams.set('code', new URL(await goThere(new SmallBrowser())).searchParams.get('code')!)
    expect(await comeBack(victim, own.href)).toBe('/masuk?gagal=single-sign-on-refused')
    expect(hasSession(victim)).toBe(false)
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
    provider.who = { subject: 'sub-rahma' }
    const browser = new SmallBrowser()
    const address = new URL(await goThere(browser))
    change(address)
    expect(await comeBack(browser, address.href)).toBe(`/masuk?gagal=${code}`)
    expect(hasSession(browser)).toBe(false)
  })

  it('is shut after ten minutes, and to a ticket that was changed', async () => {
    provider.who = { subject: 'sub-rahma' }
    const late = new SmallBrowser()
    const address = await goThere(late)
    open.setNow(new Date(now.getTime() + 600_000))
    expect(await comeBack(late, address)).toBe('/masuk?gagal=single-sign-on-lost')
    open.setNow(now)
    const forger = new SmallBrowser()
    const again = await goThere(forger)
    const own = forger.cookies.get(home)!
    const [text, signature] = own.get('semesta_sign_on')!.split('.')
    const ticket = JSON.parse(Buffer.from(text!, 'base64url').toString())
    const changed = Buffer.from(JSON.stringify({ ...ticket, back: 'https://evil.example' })).toString(
      'base64url',
    )
    own.set('semesta_sign_on', `${changed}.${signature}`)
    expect(await comeBack(forger, again)).toBe('/masuk?gagal=single-sign-on-lost')
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
    provider.who = { subject: 'sub-rahma' }
    const browser = new SmallBrowser()
    const page = await comeBack(browser, await goThere(browser, back))
    expect(new URL(page, home).origin).toBe(home)
    expect(page).toMatch(/^\/(?![/\\])/)
  })

  it('cannot be begun by a page of another site', async () => {
    const browser = new SmallBrowser()
    const answer = await browser.post(`${home}/api/session/provider`, {}, { 'sec-fetch-site': 'cross-site' })
    expect(await answer.json()).toMatchObject({ status: 403, code: 'cross-site' })
    expect((await browser.ask(`${home}/api/session/provider`)).headers.getSetCookie()).toEqual([])
    expect(provider.asked).toEqual([])
  })

  it('is carried in a cookie that no script reads and no other path gets', async () => {
    const answer = await new SmallBrowser().post(`${home}/api/session/provider`)
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^semesta_sign_on=[\w.-]+; Max-Age=600; Path=\/api\/session\/provider\/callback; HttpOnly; SameSite=Lax$/,
      ),
    ])
  })
})

describe('binding', () => {
  async function enter(username: string) {
    const browser = new SmallBrowser()
    await browser.post(`${home}/api/session`, { username, password })
    return browser
  }
  const begin = (browser: SmallBrowser, said = password) =>
    browser.post(`${home}/api/session/provider/binding`, { password: said })
  const bound = async (browser: SmallBrowser) =>
    (await (await browser.ask(`${home}/api/session/provider/binding`)).json()) as { since: string | null }

  it('is done by whoever is signed in, who says the password once more', async () => {
    provider.who = { subject: 'sub-sudirman' }
    const browser = await enter('sudirman')
    expect(await bound(browser)).toEqual({ name: 'Akun Pemda', since: null })
    expect(await (await begin(browser, 'bukan ini')).json()).toMatchObject({ code: 'password-wrong' })
    const { url } = (await (await begin(browser)).json()) as { url: string }
    const address = await browser.followTo(url, home)
    expect(await comeBack(browser, address)).toBe('/akun-saya?terikat=ya')
    expect(await bound(browser)).toEqual({ name: 'Akun Pemda', since: now.toISOString() })
    expect((await signIn('sub-sudirman')).page).toBe('/')
    const [act] = (await acts('identity.bound')).slice(-1)
    expect(act).toMatchObject({ actor: 'sudirman', subject_id: ids.get('sudirman') })
    expect(JSON.stringify(act)).not.toContain('sub-sudirman')
  })

  it('ends with the sessions opened by it, and is written down', async () => {
    const elsewhere = (await signIn('sub-sudirman')).browser
    const browser = await enter('sudirman')
    const ended = await browser.ask(`${home}/api/session/provider/binding`, { method: 'DELETE' })
    expect(ended.status).toBe(204)
    expect(await sessionOf(elsewhere)).toMatchObject({ code: 'not-signed-in' })
    expect(await sessionOf(browser)).toMatchObject({ username: 'sudirman' })
    expect((await acts('identity.unbound')).at(-1)).toMatchObject({ actor: 'sudirman' })
    expect((await browser.ask(`${home}/api/session/provider/binding`, { method: 'DELETE' })).status).toBe(404)
  })

  it('is not done for whoever is signed out meanwhile, or whose password others have seen', async () => {
    provider.who = { subject: 'sub-sudirman' }
    const browser = await enter('sudirman')
    const { url } = (await (await begin(browser)).json()) as { url: string }
    const address = await browser.followTo(url, home)
    await browser.ask(`${home}/api/session`, { method: 'DELETE' })
    expect(await comeBack(browser, address)).toBe('/akun-saya?gagal=single-sign-on-lost')
    expect((await signIn('sub-sudirman')).page).toBe('/masuk?gagal=single-sign-on-unknown')

    const shown = (await open.ask(`/api/accounts/${ids.get('budi')}/password`, {})).json<{
      password: string
    }>()
    const budi = new SmallBrowser()
    await budi.post(`${home}/api/session`, { username: 'budi', password: shown.password })
    expect(await (await begin(budi, shown.password)).json()).toMatchObject({ code: 'password-must-change' })
  })

  it('takes an identity once, an account once at this provider, and no NIK', async () => {
    expect((await bindAs('sudirman', 'sub-rahma')).json().code).toBe('identity-taken')
    expect((await bindAs('rahma', 'sub-lain')).json().code).toBe('identity-other')
    expect((await bindAs('sudirman', '7316014107909001')).json().code).toBe('identity-is-number')
    expect((await bindAs('sudirman', '')).statusCode).toBe(400)
    const elsewhere = { regencyCode: '73.15', actor: 'uji', at: now }
    const given = {
      username: 'pinrang',
      displayName: '',
      grant: { role: 'leader' as const, validFrom: '2026-01-01' },
    }
    const theirs = await addAccount(open.db, elsewhere, given)
    if (!theirs.ok) throw new Error(theirs.problem)
    ids.set('pinrang', theirs.id)
    expect((await bindAs('pinrang', 'sub-pinrang')).statusCode).toBe(404)
    expect((await unbindAs('pinrang')).statusCode).toBe(404)
  })
})

describe('the provider', () => {
  /** A server of its own: what was looked up once is remembered. */
  async function fresh(issuer: string, body: (other: OpenApp) => Promise<void>) {
    const other = await openApp({ oidc: { issuer, ...client, name: 'Akun Pemda', factorAcr: [], home } })
    try {
      await body(other)
    } finally {
      await other.close()
    }
  }
  const begin = (other: OpenApp) =>
    other.app.inject({ method: 'POST', url: '/api/session/provider', payload: {} })

  it('that is away is said to be, the password still opens, and it works again when it is back', async () => {
    await fresh(provider.issuer, async (other) => {
      provider.state = 'broken'
      const answer = await begin(other)
      expect(answer.json()).toMatchObject({ status: 503, code: 'single-sign-on-away' })
      provider.state = 'silent'
      const started = Date.now()
      expect((await begin(other)).json().code).toBe('single-sign-on-away')
      expect(Date.now() - started).toBeLessThan(15_000)
      expect((await other.ask('/api/coverage/figures')).statusCode).toBe(200)
      provider.state = 'up'
      expect((await begin(other)).statusCode).toBe(200)
    })
    const nobody = `http://localhost:${await freePort()}`
    await fresh(nobody, async (other) => expect((await begin(other)).json().code).toBe('single-sign-on-away'))
    provider.who = { subject: 'sub-rahma' }
    const browser = new SmallBrowser()
    const address = await goThere(browser)
    provider.state = 'broken'
    expect(await comeBack(browser, address)).toBe('/masuk?gagal=single-sign-on-away')
  }, 60_000)

  it('sends the server to no other address, whatever it says of itself', async () => {
    const reached: string[] = []
    const inner = createServer((request, response) => {
      reached.push(request.url!)
      response.end('{}')
    })
    await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve))
    const { port } = inner.address() as { port: number }
    try {
      for (const name of ['token_endpoint', 'jwks_uri', 'authorization_endpoint'])
        await fresh(provider.issuer, async (other) => {
          provider.metadata = (document) => ({ ...document, [name]: `http://127.0.0.1:${port}/${name}` })
          expect((await begin(other)).json().code).toBe('single-sign-on-refused')
        })
      await fresh(provider.issuer, async (other) => {
        provider.metadata = (document) => ({ ...document, issuer: `http://127.0.0.1:${port}` })
        expect((await begin(other)).json().code).toBe('single-sign-on-refused')
      })
      expect(reached).toEqual([])
    } finally {
      await new Promise((resolve) => inner.close(resolve))
    }
  })

  it('is told on the screen by its name, and nothing of it is there when the settings name none', async () => {
    expect((await open.app.inject('/api/session/provider')).json()).toEqual({ name: 'Akun Pemda' })
    const without = await openApp()
    try {
      expect((await without.app.inject('/api/session/provider')).json()).toEqual({ name: null })
      expect((await begin(without)).json()).toMatchObject({ status: 404, code: 'single-sign-on-off' })
      const back = await without.app.inject('/api/session/provider/callback?code=a&state=b')
      expect(back.json().code).toBe('single-sign-on-off')
    } finally {
      await without.close()
    }
  })
})

it('begins and comes back sixty times in five minutes an address, no more', async () => {
  const from = (remoteAddress: string) =>
    open.app.inject({ url: '/api/session/provider/callback?state=x', remoteAddress })
  for (let i = 0; i < 60; i += 1) expect((await from('10.8.8.8')).statusCode).toBe(302)
  const last = await from('10.8.8.8')
  expect(last.json().code).toBe('too-many-requests')
  expect((await from('10.8.8.9')).statusCode).toBe(302)
})
