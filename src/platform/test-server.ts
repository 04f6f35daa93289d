import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connect } from './db/connect.ts'
import { migrate } from './db/migrate.ts'
import { type EmbeddedServer, startEmbedded } from './embedded/index.ts'
import { silentLog } from './log/index.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: string
  }
}

/** Tests are asked to be fast, not durable; tests of durability start their own server. */
const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '128MB',
}

/** vitest's global set-up: one PostgreSQL for the whole run, started when the first test asks for a database. */
export default function setup(project: TestProject) {
  let cluster: Promise<{ server: EmbeddedServer; folder: string }> | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let made = 0

  const door = createServer((_, response) => {
    cluster ??= startCluster()
    turn = turn
      .then(() => cluster)
      .then(async (ready) => {
        made += 1
        response.end(await makeDatabase(ready!.server, `test_${made}`))
      })
      .catch((error: Error) => {
        response.statusCode = 500
        response.end(error.stack)
      })
  })
  return new Promise<() => Promise<void>>((resolve) => {
    door.listen(0, '127.0.0.1', () => {
      project.provide('testServer', `http://127.0.0.1:${(door.address() as AddressInfo).port}/`)
      resolve(async () => {
        door.close()
        const ready = await cluster?.catch(() => undefined)
        await ready?.server.stop()
        if (ready) rmSync(ready.folder, { recursive: true, force: true })
      })
    })
  })
}

async function startCluster() {
  const folder = mkdtempSync(join(tmpdir(), 'semesta-test-'))
  chmodSync(folder, 0o755)
  guard(folder)
  const server = await startEmbedded(folder, { log: silentLog, extra: careless })
  const template = connect(await makeDatabase(server, 'template_migrated', 'template0'))
  await migrate(template)
  await template.destroy()
  return { server, folder }
}

/** A small process that ends PostgreSQL and clears the folder when the test run is killed. */
function guard(folder: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'test-guard.ts'), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  child.unref()
  ;(child.stdin as unknown as { unref(): void }).unref()
}

async function makeDatabase(
  server: EmbeddedServer,
  name: string,
  template = 'template_migrated',
): Promise<string> {
  const client = new pg.Client(server.superuserUrl)
  await client.connect()
  await client.query(`create database ${name} template ${template} owner semesta`)
  await client.end()
  return server.url.replace(/[^/]+$/, name)
}
