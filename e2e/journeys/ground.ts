import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import axe from 'axe-core'
import { generateSync } from 'otplib'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { projectRoot } from '../../src/platform/config.ts'
import { databasePids, freePort, outcome, run, ServerProcess } from '../server-process.ts'
import { client, startProvider } from '../single-sign-on/provider.ts'

export const account = { username: 'admin', password: 'only-for-tests' }
export type Language = 'id' | 'en'

export interface Ground {
  url: string
  /** A browser of its own, signed in unless told otherwise. */
  visit(
    path: string,
    options?: { width?: number; language?: Language; signedIn?: boolean; as?: string },
  ): Promise<Page>
  /** Makes an account to visit as: one that may review, unless told otherwise. */
  addAccount(username: string, more?: string[]): Promise<void>
  /** Runs a command beside the server, on its database. */
  command(words: string[]): Promise<void>
  /** The data folder of the server, and what it has said. */
  data: string
  said(): string
  /** Of every account made here. */
  password: string
  /** Asks the server as the browser of this page would. */
  ask<T>(page: Page, path: string, body?: object): Promise<T>
  close(): Promise<void>
}

/** A server with a small made-up regency, a provider of single sign-on, and a Chromium to visit it with. */
export async function openGround({
  workers = 3000,
  env = {} as Record<string, string>,
  demo: more = [] as string[],
} = {}): Promise<Ground> {
  if (!existsSync(join(projectRoot, 'web', 'dist', 'index.html')))
    throw new Error('The screens are not built. Run this by `npm test -- e2e/journeys`.')
  const data = mkdtempSync(join(tmpdir(), 'semesta-journeys-'))
  chmodSync(data, 0o755)
  const demo = await outcome(
    run(['demo', '--workers', String(workers), ...more, '--json'], { SEMESTA_DATA: data }),
  )
  if (demo.code !== 0) throw new Error(`the demo could not be made: ${demo.stderr}`)
  const port = await freePort()
  const home = `http://127.0.0.1:${port}`
  const provider = await startProvider(`${home}/api/session/provider/callback`, { pages: true })
  const server = await new ServerProcess(data, port, {
    SEMESTA_URL: home,
    SEMESTA_OIDC_ISSUER: provider.issuer,
    SEMESTA_OIDC_CLIENT_ID: client.clientId,
    SEMESTA_OIDC_CLIENT_SECRET: client.clientSecret,
    SEMESTA_OIDC_NAME: 'Akun Pemda',
    ...env,
  }).ready()
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  // signed in once each: attempts are counted
  const states = new Map<string, State>()
  async function signIn(username: string) {
    const entrance = await browser.newContext()
    const { password } = account
    const post = async (path: string, data: object) => {
      const answer = await entrance.request.post(`${server.url}/api${path}`, { data })
      if (!answer.ok()) throw new Error(`${username} could not sign in: ${path} ${answer.status()}`)
      return answer.json()
    }
    const { secondFactor } = await post('/session', { username, password })
    if (secondFactor.demanded) {
      const { secret } = await post('/second-factor/begin', { password })
      await post('/second-factor/confirm', { code: generateSync({ secret }) })
    }
    states.set(username, await entrance.storageState())
    await entrance.close()
  }
  await signIn(account.username)

  async function command(words: string[]) {
    const env = { SEMESTA_DATA: data, SEMESTA_ACCOUNT_PASSWORD: account.password }
    const { code, stderr } = await outcome(run([...words, '--json'], env))
    if (code !== 0) throw new Error(`semesta ${words.join(' ')}: ${stderr}`)
  }

  return {
    url: server.url,
    data,
    said: () => server.words,
    password: account.password,
    command,
    async addAccount(username, more = []) {
      await command(['account', 'add', username, ...more])
      await signIn(username)
    },
    async visit(path, { width = 1280, language = 'id', signedIn = true, as = account.username } = {}) {
      const { exitCode, signalCode } = server.child
      if (exitCode !== null || signalCode !== null)
        throw new Error(`the server ended (${signalCode ?? exitCode}): ${server.words}`)
      const page = await newPage(browser, width, language, signedIn ? states.get(as) : undefined)
      await page.goto(server.url + path)
      return page
    },
    async ask<T>(page: Page, path: string, body?: object) {
      const url = `${server.url}/api${path}`
      const response = await (body ? page.request.post(url, { data: body }) : page.request.get(url))
      if (!response.ok()) throw new Error(`${path} answered ${response.status()}`)
      return (await response.json()) as T
    },
    async close() {
      await browser.close()
      server.child.kill('SIGTERM')
      await server.ended
      await provider.stop()
      for (const pid of databasePids(data)) process.kill(pid, 'SIGKILL')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>

async function newPage(browser: Browser, width: number, language: Language, storageState?: State) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, storageState })
  await context.addInitScript((chosen) => {
    if (!sessionStorage.getItem('visited')) localStorage.setItem('semesta.language', chosen)
    sessionStorage.setItem('visited', 'yes')
  }, language)
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  return page
}

/** CHROME_PATH may be a path or a name to be found on the PATH. */
function chromiumPath(): string {
  const name = process.env.CHROME_PATH ?? 'chromium'
  if (name.includes('/')) return name
  const folder = (process.env.PATH ?? '').split(delimiter).find((each) => existsSync(join(each, name)))
  return folder ? join(folder, name) : name
}

/** What axe finds wrong with the page as it stands: rule and element. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>
      }
    }
    const found = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
  })
}

/** How many pixels the page is wider than its window. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** 46.589 and 46,589 alike. */
export const digits = (text: string | null) => Number((text ?? '').replace(/\D/g, ''))
