import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { projectRoot } from '../src/platform/config.ts'
import { holderOf } from '../src/platform/data-lock.ts'
import { readPlace } from '../src/platform/embedded/index.ts'
import { processesOf } from '../src/platform/embedded/processes.ts'

/** A real server as a user starts it: launcher → server → PostgreSQL, each a process of its own. */
export class ServerProcess {
  readonly child: ChildProcess
  readonly url: string
  /** Everything it said on stdout and stderr. */
  words = ''
  readonly ended: Promise<number | NodeJS.Signals>
  readonly #dataDir: string

  constructor(dataDir: string, port: number, env: Record<string, string> = {}) {
    this.#dataDir = dataDir
    this.url = `http://127.0.0.1:${port}`
    this.child = run(['serve'], { SEMESTA_DATA: dataDir, PORT: String(port), ...env })
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.on('data', (chunk) => {
        this.words += chunk
      })
    }
    this.ended = new Promise((resolve) =>
      this.child.once('exit', (code, signal) => resolve(signal ?? code ?? -1)),
    )
  }

  async ready(): Promise<this> {
    const until = Date.now() + 90_000
    while (Date.now() < until) {
      if (this.child.exitCode !== null) throw new Error(`it ended: ${this.words}`)
      if (await this.answers()) return this
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`not ready: ${this.words}`)
  }

  /** Whether it serves, its database included. */
  async answers(): Promise<boolean> {
    return fetch(`${this.url}/healthz`, { signal: AbortSignal.timeout(5000) }).then(
      (response) => response.ok,
      () => false,
    )
  }

  /** Process id of the server itself, which the launcher started. */
  async serverPid(): Promise<number> {
    const holder = await holderOf(this.#dataDir)
    if (!holder || holder === 'nobody') throw new Error('nobody holds the data folder')
    return holder.pid
  }
}

/** `semesta …` through the launcher, with nothing of our own environment's settings. */
export function run(
  args: string[],
  env: Record<string, string>,
  stdin: 'ignore' | 'pipe' = 'ignore',
): ChildProcess {
  const { PATH, HOME } = process.env
  return spawn(process.execPath, [join(projectRoot, 'scripts', 'run.mjs'), 'src/cli.ts', ...args], {
    stdio: [stdin, 'pipe', 'pipe'],
    env: {
      PATH,
      HOME,
      SEMESTA_LANG: 'en',
      SEMESTA_DEMO: 'off',
      SEMESTA_ADMIN_PASSWORD: 'only-for-tests',
      ...env,
    },
  })
}

export async function outcome(
  child: ChildProcess,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.on('data', (chunk) => {
      said[name] += chunk
    })
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })))
}

/** PostgreSQL processes alive on the data folder. */
export function databasePids(dataDir: string): number[] {
  const place = readPlace(dataDir)
  return place ? processesOf(place.pgdata) : []
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
