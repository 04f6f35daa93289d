import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now, type OpenApp, openApp } from '../open-app.ts'
import { freePort } from '../server-process.ts'
import { SmallBrowser } from './browser.ts'
import { openSignOn, type SignOnGround } from './ground.ts'
import { client } from './provider.ts'

let ground: SignOnGround
beforeAll(async () => {
  ground = await openSignOn()
}, 120_000)
afterAll(() => ground?.close())
beforeEach(() => {
  ground.provider.reset()
  ground.open.setNow(now)
})

describe('the provider', () => {
  /** A server of its own: what was looked up once is remembered. */
  async function fresh(issuer: string, body: (other: OpenApp) => Promise<void>) {
    const other = await openApp({
      oidc: { issuer, ...client, name: 'Akun Pemda', factorAcr: [], home: ground.home },
    })
    try {
      await body(other)
    } finally {
      await other.close()
    }
  }
  const begin = (other: OpenApp) =>
    other.app.inject({ method: 'POST', url: '/api/session/provider', payload: {} })

  it('that is away is said to be, the password still opens, and it works again when it is back', async () => {
    await fresh(ground.provider.issuer, async (other) => {
      ground.provider.state = 'broken'
      const answer = await begin(other)
      expect(answer.json()).toMatchObject({ status: 503, code: 'single-sign-on-away' })
      ground.provider.state = 'silent'
      const started = Date.now()
      expect((await begin(other)).json().code).toBe('single-sign-on-away')
      expect(Date.now() - started).toBeLessThan(15_000)
      expect((await other.ask('/api/coverage/figures')).statusCode).toBe(200)
      ground.provider.state = 'up'
      expect((await begin(other)).statusCode).toBe(200)
    })
    const nobody = `http://localhost:${await freePort()}`
    await fresh(nobody, async (other) => expect((await begin(other)).json().code).toBe('single-sign-on-away'))
    ground.provider.who = { subject: 'sub-rahma' }
    const browser = new SmallBrowser()
    const address = await ground.goThere(browser)
    ground.provider.state = 'broken'
    expect(await ground.comeBack(browser, address)).toBe('/masuk?gagal=single-sign-on-away')
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
        await fresh(ground.provider.issuer, async (other) => {
          ground.provider.metadata = (document) => ({
            ...document,
            [name]: `http://127.0.0.1:${port}/${name}`,
          })
          expect((await begin(other)).json().code).toBe('single-sign-on-refused')
        })
      await fresh(ground.provider.issuer, async (other) => {
        ground.provider.metadata = (document) => ({ ...document, issuer: `http://127.0.0.1:${port}` })
        expect((await begin(other)).json().code).toBe('single-sign-on-refused')
      })
      expect(reached).toEqual([])
    } finally {
      await new Promise((resolve) => inner.close(resolve))
    }
  })

  it('is told on the screen by its name, and nothing of it is there when the settings name none', async () => {
    expect((await ground.open.app.inject('/api/session/provider')).json()).toEqual({ name: 'Akun Pemda' })
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
