import { generateSync } from 'otplib'
import { expect } from 'vitest'
import { addAccount, type Role } from '../../src/access/questions.ts'
import { now, type OpenApp, openApp } from '../open-app.ts'
import { freePort } from '../server-process.ts'
import { SmallBrowser } from './browser.ts'
import { client, type RunningProvider, startProvider } from './provider.ts'

const regencyCode = '73.16'
export const password = 'kata-sandi-uji'

export interface SignOnGround {
  home: string
  provider: RunningProvider
  open: OpenApp
  idOf(username: string): string
  add(username: string, role?: Role, chosen?: string | null): Promise<void>
  bindAs(username: string, subject: string): ReturnType<OpenApp['ask']>
  unbindAs(username: string): ReturnType<OpenApp['ask']>
  /** Goes to the provider and signs in there; answers the address with which the browser would come back. */
  goThere(browser: SmallBrowser, back?: string): Promise<string>
  /** …and back: the page it ends on. */
  comeBack(browser: SmallBrowser, address: string): Promise<string>
  /** Both, as this person. */
  signIn(
    subject: string,
    means?: { amr?: string[]; acr?: string },
    browser?: SmallBrowser,
  ): Promise<{ browser: SmallBrowser; page: string }>
  /** In with name and password. */
  enter(username: string): Promise<SmallBrowser>
  /** Sets up an authenticator app for an account; gives its secret. */
  enrol(username: string): Promise<string>
  sessionOf(browser: SmallBrowser): Promise<{
    username?: string
    code?: string
    mustChangePassword?: boolean
    secondFactor?: { passed: boolean }
  }>
  hasSession(browser: SmallBrowser): boolean
  acts(action: string): Promise<{ actor: string; subject_id: string; detail: unknown }[]>
  close(): Promise<void>
}

export const codeOf = (secret: string, at: Date) =>
  generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) })

/** A server that people enter through a real provider, both on ports of this machine; Rahma is bound already. */
export async function openSignOn(): Promise<SignOnGround> {
  const port = await freePort()
  const home = `http://127.0.0.1:${port}`
  const provider = await startProvider(`${home}/api/session/provider/callback`)
  const { issuer } = provider
  const open = await openApp({ oidc: { issuer, ...client, name: 'Akun Pemda', factorAcr: ['gold'], home } })
  await open.app.listen({ host: '127.0.0.1', port })
  const ids = new Map<string, string>()
  const ground: SignOnGround = {
    home,
    provider,
    open,
    idOf: (username) => ids.get(username)!,
    async add(username, role = 'manpower', chosen = password) {
      const given = { username, displayName: '', grant: { role, validFrom: '2026-01-01' } }
      const acting = { regencyCode, actor: 'uji', at: now }
      const added = await addAccount(open.db, acting, { ...given, ...(chosen && { chosen }) })
      if (!added.ok) throw new Error(added.problem)
      ids.set(username, added.id)
    },
    bindAs: (username, subject) => open.ask(`/api/accounts/${ids.get(username)}/provider`, { subject }),
    unbindAs: async (username) =>
      open.app.inject({
        method: 'DELETE',
        url: `/api/accounts/${ids.get(username)}/provider`,
        cookies: open.cookies,
      }),
    async goThere(browser, back) {
      const begun = await browser.post(`${home}/api/session/provider`, { back })
      if (!begun.ok) throw new Error(await begun.text())
      const { url } = (await begun.json()) as { url: string }
      return browser.followTo(url, home)
    },
    async comeBack(browser, address) {
      const answer = await browser.ask(address)
      expect(answer.status).toBe(302)
      return answer.headers.get('location')!
    },
    async signIn(subject, means = {}, browser = new SmallBrowser()) {
      provider.who = { subject, ...means }
      return { browser, page: await ground.comeBack(browser, await ground.goThere(browser)) }
    },
    async enter(username) {
      const browser = new SmallBrowser()
      const answer = await browser.post(`${home}/api/session`, { username, password })
      if (!answer.ok) throw new Error(await answer.text())
      return browser
    },
    async enrol(username) {
      const browser = await ground.enter(username)
      const begun = await browser.post(`${home}/api/second-factor/begin`, { password })
      const { secret } = (await begun.json()) as { secret: string }
      const done = await browser.post(`${home}/api/second-factor/confirm`, { code: codeOf(secret, now) })
      if (!done.ok) throw new Error(await done.text())
      return secret
    },
    async sessionOf(browser) {
      const answer = await browser.ask(`${home}/api/session`)
      return (await answer.json()) as object
    },
    hasSession: (browser) => browser.cookies.get(home)?.has('semesta_session') ?? false,
    acts: (action) =>
      open.db
        .selectFrom('audit')
        .select(['actor', 'subject_id', 'detail'])
        .where('action', '=', action)
        .orderBy('id')
        .execute(),
    async close() {
      await open.close()
      await provider.stop()
    },
  }
  await ground.add('rahma')
  const bound = await ground.bindAs('rahma', 'sub-rahma')
  if (bound.statusCode !== 204) throw new Error(bound.body)
  return ground
}
