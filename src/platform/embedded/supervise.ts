import type { Log } from '../log/index.ts'
import { type Launch, type Postmaster, startPostmaster } from './postmaster.ts'
import { stopAllOf } from './stop.ts'

export interface Supervised {
  port: number
  stop(): Promise<void>
}

/** More deaths than this within a minute mean something that a restart does not mend. */
const deathsAllowed = 20

/** Keeps PostgreSQL running on one port: should it die, it is started again and recovers by itself. */
export async function supervise(
  launch: Launch,
  wantedPort: number | undefined,
  { log, onGiveUp }: { log: Log; onGiveUp?: (reason: string) => void },
): Promise<Supervised> {
  let current: Postmaster = await startPostmaster(launch, wantedPort)
  let stopping = false
  let restarting: Promise<void> = Promise.resolve()
  const deaths: number[] = []
  watch(current)
  // However this process ends, short of a kill, PostgreSQL is told to end too.
  const lastWord = () => void current.child.kill('SIGINT')
  process.once('exit', lastWord)
  return {
    port: current.port,
    async stop() {
      stopping = true
      await restarting
      await stopAllOf(launch.pgdata)
      process.off('exit', lastWord)
    },
  }

  function watch(postmaster: Postmaster) {
    void postmaster.exited.then(() => {
      if (!stopping) restarting = restart()
    })
  }

  async function restart() {
    const now = Date.now()
    deaths.push(now)
    if (deaths.filter((moment) => moment > now - 60_000).length > deathsAllowed) {
      return onGiveUp?.(`PostgreSQL keeps dying; see ${launch.logFile}`)
    }
    log.warn('database-restarted', {})
    try {
      await stopAllOf(launch.pgdata)
      current = await startPostmaster(launch, current.port, { onlyThere: true })
      watch(current)
    } catch (error) {
      onGiveUp?.((error as Error).message)
    }
  }
}
