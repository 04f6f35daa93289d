import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, renameSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { postgresEnvironment } from './environment.ts'
import { lengthOf, tailOf } from './log-file.ts'
import { recordedPostmaster } from './processes.ts'
import { settings } from './settings.ts'

export interface Launch {
  pgdata: string
  logFile: string
  binaries: Binaries
  account: Account
  extra?: Record<string, string>
}

export interface Postmaster {
  port: number
  child: ChildProcess
  exited: Promise<void>
}

const attempts = 20

/**
 * Starts PostgreSQL and waits until it answers (after a crash: until it has recovered). On another port than the wanted
 * one only when that is taken, and never when it is `onlyThere` that others look for it.
 */
export async function startPostmaster(
  launch: Launch,
  wantedPort?: number,
  { onlyThere = false } = {},
): Promise<Postmaster> {
  let words = ''
  let port = wantedPort ?? (await freePort())
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    rotate(launch.logFile)
    const written = lengthOf(launch.logFile)
    const postmaster = spawnPostmaster(launch, port)
    if (await becomesReady(launch.pgdata, postmaster)) return postmaster
    words = tailOf(launch.logFile, written)
    const taken = /could not bind|could not create any TCP/.test(words)
    if (taken && !onlyThere) port = await freePort()
    // The last processes of a server that was killed may need a moment to go.
    else if (taken || /pre-existing shared memory|lock file ".*" already exists/.test(words)) await sleep(500)
    else break
  }
  throw new Error(`PostgreSQL did not start. Its log (${launch.logFile}) ends with:\n${words}`)
}

function spawnPostmaster(launch: Launch, port: number): Postmaster {
  const log = openSync(launch.logFile, 'a', 0o600)
  const child = spawn(launch.binaries.postgres, ['-D', launch.pgdata, ...settings(port, launch.extra)], {
    cwd: '/',
    env: postgresEnvironment(),
    stdio: ['ignore', log, log],
    uid: launch.account?.uid,
    gid: launch.account?.gid,
    // Its own process group: Ctrl-C in the terminal is for us; we stop PostgreSQL when we are done with it.
    detached: true,
  })
  closeSync(log)
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return { port, child, exited }
}

async function becomesReady(pgdata: string, { child, exited }: Postmaster): Promise<boolean> {
  let gone = false
  void exited.then(() => {
    gone = true
  })
  while (!gone) {
    const recorded = recordedPostmaster(pgdata)
    if (recorded?.ready && recorded.pid === child.pid) return true
    await Promise.race([sleep(25), exited])
  }
  return false
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}

function rotate(file: string) {
  if (lengthOf(file) > 5_000_000) renameSync(file, `${file}.1`)
}
