import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../log/index.ts'
import type { Account } from './account.ts'
import { canEnter, sharedFolder } from './shared-folder.ts'

/** `<data>/database.json`: where the embedded database is and how to reach it. Only for its owner's eyes. */
export interface Place {
  /** PostgreSQL's own data folder. */
  pgdata: string
  password: string
  /** The port it last listened on. */
  port?: number
}

const fileOf = (dataDir: string) => join(dataDir, 'database.json')

export function readPlace(dataDir: string): Place | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Place
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export function writePlace(dataDir: string, place: Place): void {
  const half = `${fileOf(dataDir)}.new`
  writeFileSync(half, `${JSON.stringify(place, null, 2)}\n`, { mode: 0o600 })
  renameSync(half, fileOf(dataDir))
}

export function makeDataDir(dataDir: string): void {
  if (existsSync(dataDir)) return
  mkdirSync(dataDir, { recursive: true })
  // Others may pass through (PostgreSQL's user has to), the secrets inside are closed one by one.
  chmodSync(dataDir, 0o755)
}

/** Chooses, at the first start, where the database goes. */
export function choosePlace(dataDir: string, account: Account, log: Log): Place {
  const pgdata = join(dataDir, 'pg')
  if (existsSync(pgdata)) {
    throw new Error(
      `${pgdata} holds a database, but ${fileOf(dataDir)}, which has its password, is gone. Put it back.`,
    )
  }
  const password = randomBytes(24).toString('base64url')
  if (!account || canEnter(dataDir, account)) return { pgdata, password }
  const elsewhere = join(sharedFolder(account), randomBytes(4).toString('hex'))
  log.info('database-placed', { account: account.name, folder: dataDir, target: elsewhere })
  return { pgdata: join(elsewhere, 'pg'), password }
}
