import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import type { Account } from './account.ts'

const candidates = ['/var/lib/semesta', '/opt/semesta', '/usr/local/lib/semesta']

/** A folder outside the checkout that root may write and the system user may enter. */
export function sharedFolder(account: NonNullable<Account>): string {
  for (const folder of candidates) {
    try {
      mkdirSync(folder, { recursive: true })
      chmodSync(folder, 0o755)
    } catch {
      continue
    }
    if (canEnter(folder, account)) return folder
  }
  throw new Error(
    `The system user ${account.name}, which has to run PostgreSQL, can reach neither this folder nor ${candidates.join(', ')}. ` +
      'Set SEMESTA_DATA to a folder it can reach, or start as an ordinary user.',
  )
}

/** True when the account can walk into the folder, whatever makes it so (modes, lists, mounts). */
export function canEnter(folder: string, account: Account): boolean {
  const result = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    cwd: '/',
    uid: account?.uid,
    gid: account?.gid,
    stdio: 'ignore',
  })
  return result.status === 0
}
