import { spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { postgresEnvironment } from './environment.ts'

export const superuser = 'postgres'

/**
 * Makes a database cluster at `pgdata`, whole or not at all. Collation rules are PostgreSQL's own,
 * so the data does not depend on the C library of the machine.
 */
export async function initialise(
  pgdata: string,
  password: string,
  binaries: Binaries,
  account: Account,
): Promise<void> {
  const half = `${pgdata}.new`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(dirname(half), { recursive: true })
  mkdirSync(half, { mode: 0o700 })
  const passwordFile = `${half}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [half, passwordFile]) chownSync(path, account.uid, account.gid)
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${half}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
        '--no-instructions',
      ],
      account,
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
  chmodSync(half, 0o700)
  renameSync(half, pgdata)
}

function run(file: string, args: string[], account: Account): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: '/',
      env: postgresEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      uid: account?.uid,
      gid: account?.gid,
    })
    let words = ''
    child.stderr.on('data', (chunk) => {
      words += chunk
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb failed: ${words.trim()}`)),
    )
  })
}
