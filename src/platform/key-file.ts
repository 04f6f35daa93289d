import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { type Secrets, secretsFrom } from './crypto.ts'
import { type Refusal, refusal } from './problem.ts'

export const keyFileOf = (dataDir: string) => join(dataDir, 'key')

/** The key of SEMESTA_KEY, else of `<dataDir>/key`, which is made the first time. */
export function loadSecrets(
  config: Pick<Config, 'key' | 'dataDir'>,
): { ok: true; secrets: Secrets; made: boolean } | Refusal {
  if (config.key) return { ok: true, secrets: secretsFrom(config.key), made: false }
  const file = keyFileOf(config.dataDir)
  const made = !statSync(file, { throwIfNoEntry: false })
  if (made) writeKeyOnce(file, randomBytes(32).toString('hex'))
  const key = readKey(file)
  if (key === undefined) return refusal('key-unreadable', { file })
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
  return { ok: true, secrets: secretsFrom(key), made }
}

/** The key in a file; undefined when it holds something else. */
export function readKey(file: string): string | undefined {
  const key = readFileSync(file, 'utf8').trim()
  return /^[0-9a-f]{64}$/i.test(key) ? key : undefined
}

/** Whole or not at all, and never over a key that is there: of two starts at once one wins, both read its key. */
export function writeKeyOnce(file: string, key: string): boolean {
  const half = `${file}.${randomBytes(4).toString('hex')}`
  const handle = openSync(half, 'wx', 0o600)
  writeSync(handle, `${key}\n`)
  fsyncSync(handle)
  closeSync(handle)
  try {
    linkSync(half, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(half)
  }
}
