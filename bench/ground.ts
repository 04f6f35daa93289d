import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, ServerProcess } from '../e2e/server-process.ts'
import { playDemo } from '../src/demo-regency.ts'
import { boot, type Platform } from '../src/platform/boot.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { prepareRegency } from '../src/prepare-regency.ts'

export const regencyCode = '73.16'

/** A server and a data folder of this run's own, gone afterwards. */
export async function onFreshGround<T>(work: (platform: Platform) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'semesta-bench-'))
  const env = { ...process.env, SEMESTA_DATA: dataDir, DATABASE_URL: '' }
  const booted = await boot({ command: 'bench', share: false, log: silentLog, env })
  if (!booted.ok) throw new Error(`no ground for the benchmark: ${booted.problem}`)
  try {
    await prepareRegency(booted.platform.db, regencyCode, new Date())
    return await work(booted.platform)
  } finally {
    await booted.platform.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/**
 * The demo regency in a folder of its own, prepared, and then served by a server as a user starts it; `platform` uses
 * the database of that server.
 */
export async function besideServer(
  prepare: (platform: Platform) => Promise<void>,
  work: (platform: Platform, server: ServerProcess) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'semesta-bench-'))
  chmodSync(dataDir, 0o755)
  const env = { ...process.env, SEMESTA_DATA: dataDir, DATABASE_URL: '' }
  const booted = async () => {
    const opened = await boot({ command: 'bench', share: true, log: silentLog, env })
    if (!opened.ok) throw new Error(`no ground for the benchmark: ${opened.problem}`)
    return opened.platform
  }
  let server: ServerProcess | undefined
  let platform: Platform | undefined
  try {
    const before = await booted()
    const played = await playDemo(before, { regencyCode }, new Date())
    if (!played.ok) throw new Error(`the demo could not be loaded: ${played.problem}`)
    await prepare(before)
    await before.close()
    // One account asks here for thousands.
    const ample = { SEMESTA_ROWS_PER_HOUR: '999999999' }
    server = await new ServerProcess(dataDir, await freePort(), ample).ready()
    platform = await booted()
    await work(platform, server)
  } finally {
    await platform?.close()
    server?.child.kill('SIGTERM')
    await server?.ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The demo regency, loaded. */
export async function withDemo<T>(work: (platform: Platform) => Promise<T>): Promise<T> {
  return onFreshGround(async (platform) => {
    const played = await playDemo(platform, { regencyCode }, new Date())
    if (!played.ok) throw new Error(`the demo could not be loaded: ${played.problem}`)
    return work(platform)
  })
}
