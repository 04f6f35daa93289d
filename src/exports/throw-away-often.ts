import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Db } from '../platform/db/index.ts'
import { faultOf, type Log } from '../platform/log/index.ts'
import { throwAwayExports } from './throw-away.ts'

interface Ground {
  db: Db
  config: Pick<Config, 'dataDir'>
  log: Log
}

/** Looks every ten minutes, while the server runs, for files that are out of time. */
export function throwAwayOften({ db, config, log }: Ground, clock: Clock, everyMs = 600_000) {
  const stopping = new AbortController()
  async function work() {
    while (!stopping.signal.aborted) {
      await throwAwayExports(db, config.dataDir, clock.now()).catch((error: Error) =>
        log.warn('export-not-thrown-away', { error: faultOf(error) }),
      )
      await setTimeout(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
    }
  }
  const working = work()
  return {
    async stop() {
      stopping.abort()
      await working
    },
  }
}
