import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { url as databaseUrl } from '../src/platform/embedded/database.ts'
import { readPlace } from '../src/platform/embedded/index.ts'
import { recordedPostmaster } from '../src/platform/embedded/processes.ts'
import { databasePids, freePort, outcome, run, ServerProcess } from './server-process.ts'

const data = mkdtempSync(join(tmpdir(), 'semesta-life-'))
chmodSync(data, 0o755)
let port = 0
let running: ServerProcess | undefined

beforeAll(async () => {
  port = await freePort()
})
afterEach(async () => {
  if (running?.child.exitCode === null) running.child.kill('SIGTERM')
  await running?.ended
  running = undefined
})
afterAll(() => {
  for (const pid of databasePids(data)) process.kill(pid, 'SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

async function start() {
  running = new ServerProcess(data, port)
  return running.ready()
}
const command = (...args: string[]) => outcome(run(args, { SEMESTA_DATA: data }))
const place = () => readPlace(data)!

async function eventually(what: () => boolean | Promise<boolean>, seconds = 20) {
  const until = Date.now() + seconds * 1000
  while (Date.now() < until) {
    if (await what()) return true
    await sleep(50)
  }
  return false
}

test('Ctrl-C ends it cleanly, and the next start is quick', async () => {
  const server = await start()
  server.child.kill('SIGINT')
  expect(await server.ended).toBe(0)
  expect(databasePids(data)).toEqual([])
  expect(recordedPostmaster(place().pgdata)).toBeUndefined()

  const begun = performance.now()
  await start()
  expect(performance.now() - begun).toBeLessThan(10_000)
})

test('a second start is refused and told who runs; the first serves on, and commands share its database', async () => {
  const server = await start()
  const second = await outcome(run(['serve'], { SEMESTA_DATA: data, PORT: String(await freePort()) }))
  expect(second.code).toBe(3)
  expect(second.stderr).toContain(`process ${await server.serverPid()}`)
  expect(second.stderr).toContain(server.url)
  expect(await server.answers()).toBe(true)

  const before = databasePids(data)[0]
  const doctor = await command('doctor', '--json')
  expect(JSON.parse(doctor.stdout)).toMatchObject({ ok: true })
  expect(databasePids(data)).toContain(before)
  expect(await server.answers()).toBe(true)
})

test('after kill -9 the next start takes over from the orphaned database', async () => {
  const server = await start()
  const orphans = databasePids(data)
  process.kill(await server.serverPid(), 'SIGKILL')
  expect(await server.ended).toBe('SIGKILL')
  await sleep(300)
  expect(databasePids(data).length).toBeGreaterThan(0)

  const next = await start()
  expect(next.words).toContain('left behind by a killed program')
  expect(orphans.filter((pid) => databasePids(data).includes(pid))).toEqual([])
})

test('when only the launcher is killed, the server notices and stops cleanly', async () => {
  const server = await start()
  server.child.kill('SIGKILL')
  await server.ended
  expect(await eventually(() => databasePids(data).length === 0)).toBe(true)
  expect(recordedPostmaster(place().pgdata)).toBeUndefined()
  await start()
})

test('a database killed while it is being written to comes back by itself, with every row it had confirmed', async () => {
  const server = await start()
  let confirmed = 0
  let stop = false
  async function write() {
    while (!stop) {
      const client = new pg.Client(databaseUrl(place().password, place().port!))
      client.on('error', () => undefined)
      try {
        await client.connect()
        await client.query('create table if not exists life (n integer primary key)')
        while (!stop) {
          await client.query('insert into life values ($1) on conflict do nothing', [confirmed + 1])
          confirmed += 1
        }
      } catch {
        await sleep(50)
      } finally {
        await client.end().catch(() => undefined)
      }
    }
  }
  const writing = write()
  for (let round = 0; round < 5; round += 1) {
    const atStart = confirmed
    expect(await eventually(() => confirmed > atStart + 20)).toBe(true)
    const { pid } = recordedPostmaster(place().pgdata)!
    process.kill(pid, 'SIGKILL')
    const isBack = () => {
      const next = recordedPostmaster(place().pgdata)
      return next?.ready === true && next.pid !== pid
    }
    expect(await eventually(isBack)).toBe(true)
    expect(await eventually(() => server.answers())).toBe(true)
  }
  stop = true
  await writing
  const client = new pg.Client(databaseUrl(place().password, place().port!))
  await client.connect()
  const { rows } = await client.query(
    'select count(*)::int as rows, max(n) as last from life where n <= $1',
    [confirmed],
  )
  await client.end()
  expect(rows[0]).toEqual({ rows: confirmed, last: confirmed })
  expect(confirmed).toBeGreaterThan(100)
})

test('everything killed at once, and the old process number now another program: the next start works', async () => {
  const server = await start()
  const all = [await server.serverPid(), ...databasePids(data)]
  const { pgdata } = place()
  const lines = [String(process.pid), pgdata, '1', String(place().port), '', '127.0.0.1', '', 'ready', '']
  for (const pid of all) process.kill(pid, 'SIGKILL')
  await server.ended
  expect(await eventually(() => databasePids(data).length === 0)).toBe(true)
  writeFileSync(join(pgdata, 'postmaster.pid'), lines.join('\n'))
  const next = await start()
  expect(await next.answers()).toBe(true)
})

test('a port that is taken is named, and nothing is left running', async () => {
  const other = createServer().listen(port, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { code, stderr } = await outcome(run(['serve'], { SEMESTA_DATA: data, PORT: String(port) }))
  other.close()
  expect(code).toBe(3)
  expect(stderr).toContain(`Port ${port} is taken`)
  expect(databasePids(data)).toEqual([])
})

test('two commands at once without a server: one starts the database, the other waits its turn or shares', async () => {
  const both = await Promise.all([
    command('doctor', '--json'),
    command('doctor', '--json'),
    command('setup', '--json'),
  ])
  expect(both.map((each) => each.code)).toEqual([0, 0, 0])
  expect(databasePids(data)).toEqual([])
})
