import { generateSync } from 'otplib'
import { loadAreas } from '../areas/questions.ts'
import { secretsFrom } from '../platform/crypto.ts'
import type { Deps } from '../platform/http/deps.ts'
import { type App, createServer } from '../platform/http/server.ts'
import { silentLog } from '../platform/log/index.ts'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'
import { addAccount } from './accounts.ts'
import type { GrantBody } from './api.ts'

export const start = new Date('2026-01-05T08:00:00Z')
export const regencyCode = '73.16'
const key = secretsFrom('5e'.repeat(32))

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** The routes of accounts and two of others behind them, over a database of its own, with a clock to be turned. */
export async function openAccess(
  register: (app: App, deps: Pick<Deps, 'db' | 'clock' | 'config' | 'key'>) => Promise<void>,
) {
  const database: TestDatabase = await freshDatabase()
  const { db } = database
  await loadAreas(db)
  const app: App = await createServer({ log: silentLog })
  const clock = { now: () => new Date(state.now) }
  const state = { now: start.getTime() }
  const config = { port: 0, databaseUrl: undefined, dataDir: '', key: undefined, regency: regencyCode }
  await register(app, { db, clock, config, key })
  app.get('/api/coverage', async (request) => request.scope)
  app.post('/api/people/:personId/nik', async () => ({ opened: true }))

  async function add(username: string, role: GrantBody['role'], password: string): Promise<string> {
    const grant = { role, validFrom: '2026-01-01' }
    const made = await addAccount(
      db,
      { regencyCode, actor: '-', at: start },
      { username, displayName: '', grant, chosen: password },
    )
    if (!made.ok) throw new Error(made.problem)
    return made.id
  }
  return {
    app,
    db,
    key,
    add,
    clock,
    /** Seconds go by. */
    wait(seconds: number) {
      state.now += seconds * 1000
    },
    browser: (remoteAddress?: string) => new Browser(app, remoteAddress),
    codeOf: (secret: string, steps = 0) =>
      generateSync({ secret, epoch: Math.floor(state.now / 1000) + steps * 30 }),
    async close() {
      await app.close()
      await database.close()
    },
  }
}

/** Keeps cookies as a browser does: each for its own path, until it is taken back. */
export class Browser {
  readonly cookies = new Map<string, { value: string; path: string }>()
  readonly #app: App
  readonly #address: string

  constructor(app: App, address = '127.0.0.1') {
    this.#app = app
    this.#address = address
  }

  async ask(url: string, payload?: object, method: Method = payload ? 'POST' : 'GET') {
    const sent = [...this.cookies].filter(([, { path }]) => url.startsWith(path))
    const answer = await this.#app.inject({
      url,
      method,
      payload,
      cookies: Object.fromEntries(sent.map(([name, { value }]) => [name, value])),
      remoteAddress: this.#address,
    })
    for (const { name, value, path = '/' } of answer.cookies)
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, { value, path })
    return answer
  }

  signIn(username: string, password: string) {
    return this.ask('/api/session', { username, password })
  }

  get token(): string {
    return this.cookies.get('semesta_session')?.value ?? ''
  }

  /** Sets the second factor up; gives its secret and the recovery codes. */
  async enrol(password: string, codeOf: (secret: string) => string) {
    const { secret } = (await this.ask('/api/second-factor/begin', { password })).json<{ secret: string }>()
    const confirmed = await this.ask('/api/second-factor/confirm', { code: codeOf(secret) })
    if (confirmed.statusCode !== 200) throw new Error(confirmed.body)
    return { secret, ...confirmed.json<{ codes: string[] }>() }
  }
}
