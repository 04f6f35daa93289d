import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** The user PostgreSQL runs as; undefined means the user we are. */
export type Account = { uid: number; gid: number; name: string } | undefined

/** PostgreSQL refuses to run as root: then the owner of the existing data, or a system user, runs it. */
export function accountFor(pgdata: string): Account {
  if (process.getuid?.() !== 0) return undefined
  const owner = ownerOf(pgdata)
  if (owner && owner.uid !== 0) return { ...owner, name: `uid ${owner.uid}` }
  return lookUp('semesta') ?? lookUp('postgres') ?? create('semesta') ?? lookUp('nobody')
}

function ownerOf(path: string) {
  const found = statSync(path, { throwIfNoEntry: false })
  return found && { uid: found.uid, gid: found.gid }
}

function lookUp(name: string): Account {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
    const account = { uid: id('-u'), gid: id('-g'), name }
    return account.uid === 0 ? undefined : account
  } catch {
    return undefined
  }
}

function create(name: string): Account {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name], {
      stdio: 'ignore',
    })
  } catch {
    return undefined
  }
  return lookUp(name)
}
