import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { silentLog } from '../log/index.ts'
import { accountFor } from './account.ts'
import { findBinaries } from './binaries.ts'
import { type Launch, startPostmaster } from './postmaster.ts'
import { startEmbedded } from './server.ts'
import { stopAllOf } from './stop.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-port-'))
chmodSync(folder, 0o755)
let launch: Launch
let port: number

beforeAll(async () => {
  const server = await startEmbedded(folder, { log: silentLog })
  port = Number(new URL(server.url).port)
  await server.stop()
  const account = accountFor(server.pgdata)
  launch = {
    pgdata: server.pgdata,
    logFile: join(folder, 'postgres.log'),
    binaries: findBinaries(account, silentLog),
    account,
  }
})
afterAll(async () => {
  await stopAllOf(launch.pgdata)
  rmSync(folder, { recursive: true, force: true })
})

async function takePort() {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
  return () => new Promise((resolve) => other.close(resolve))
}

it('goes to another port when the wanted one is taken', async () => {
  const free = await takePort()
  const { port: other } = await startPostmaster(launch, port)
  expect(other).not.toBe(port)
  await stopAllOf(launch.pgdata)
  await free()
})

it('waits for the port where others look for it', async () => {
  const free = await takePort()
  const starting = startPostmaster(launch, port, { onlyThere: true })
  await sleep(1200)
  await free()
  expect((await starting).port).toBe(port)
})
