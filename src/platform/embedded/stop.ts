import { setTimeout as sleep } from 'node:timers/promises'
import { processesOf, recordedPostmaster } from './processes.ts'

/** Fast shutdown (roll back, checkpoint, end), then harder means if it does not come to an end. */
const steps: { signal: NodeJS.Signals; seconds: number }[] = [
  { signal: 'SIGINT', seconds: 60 },
  { signal: 'SIGQUIT', seconds: 10 },
  { signal: 'SIGKILL', seconds: 10 },
]

/**
 * Ends whatever PostgreSQL runs on this data folder and waits until nothing of it is left.
 * Returns how many processes there were.
 */
export async function stopAllOf(pgdata: string): Promise<number> {
  const found = processesOf(pgdata)
  if (found.length === 0) return 0
  const postmaster = recordedPostmaster(pgdata)?.pid
  if (postmaster && found.includes(postmaster)) {
    for (const { signal, seconds } of steps) {
      send(postmaster, signal)
      if (await gone(pgdata, seconds)) return found.length
    }
  }
  // The postmaster is dead already: its helpers notice and leave by themselves, usually at once.
  if (await gone(pgdata, 5)) return found.length
  for (const pid of processesOf(pgdata)) send(pid, 'SIGKILL')
  if (await gone(pgdata, 5)) return found.length
  throw new Error(`PostgreSQL processes on ${pgdata} do not end: ${processesOf(pgdata).join(', ')}`)
}

async function gone(pgdata: string, seconds: number): Promise<boolean> {
  const until = Date.now() + seconds * 1000
  while (Date.now() < until) {
    if (processesOf(pgdata).length === 0) return true
    await sleep(30)
  }
  return false
}

function send(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in the meantime.
  }
}
