import { setTimeout } from 'node:timers/promises'
import type { Db } from '../platform/db/index.ts'
import type { Log } from '../platform/log.ts'
import type { Links } from './links.ts'
import { sealAll } from './seal.ts'

/** Links what was written every `everyMs`, while the server runs. `stop()` waits for the last time. */
export function sealOften(db: Db, links: Links, log: Log, everyMs = 1000): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let said = ''
  const say = (line: string) => {
    if (line && line !== said) log.warn(line)
    said = line
  }
  async function once() {
    try {
      const { stuck } = await sealAll(db, links)
      say(stuck ? 'The end of an audit chain was changed: semesta audit verify' : '')
    } catch (error) {
      // A database that is away comes back, and the rows wait there.
      say(
        `The audit could not be sealed: ${(error as Error).name} ${(error as { code?: string }).code ?? ''}`,
      )
    }
  }
  async function work() {
    while (!stopping.signal.aborted) {
      await once()
      await pause(everyMs, stopping.signal)
    }
    await once()
  }
  const working = work()
  return {
    async stop() {
      stopping.abort()
      await working
    },
  }
}

const pause = (ms: number, signal: AbortSignal) =>
  setTimeout(ms, undefined, { signal }).catch(() => undefined)
