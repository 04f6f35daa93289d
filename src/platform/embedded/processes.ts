import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** Process id of the postmaster as its own file says; it may be long dead. */
export function recordedPostmaster(pgdata: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/**
 * Living PostgreSQL processes of this very data folder, the postmaster and its helpers.
 * Every one of them has the folder as its working directory, so a reused process id cannot mislead us.
 */
export function processesOf(pgdata: string): number[] {
  const folder = realpathSync(pgdata)
  if (process.platform !== 'linux') return recordedIfAlive(folder)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readlinkSync(`/proc/${name}/cwd`) === folder && !isZombie(name)
      } catch {
        return false
      }
    })
    .map(Number)
    .filter((pid) => commandOf(pid).includes('postgres'))
}

function isZombie(pid: string): boolean {
  return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/, ''))
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/** Without /proc: the recorded process, if its command line names our folder. */
function recordedIfAlive(folder: string): number[] {
  const pid = recordedPostmaster(folder)?.pid
  if (!pid) return []
  try {
    const command = execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
    return command.includes('postgres') && command.includes(folder) ? [pid] : []
  } catch {
    return []
  }
}
