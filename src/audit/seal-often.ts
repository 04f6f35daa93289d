import { setTimeout } from 'node:timers/promises'
import type { Db } from '../platform/db/index.ts'
import { faultOf, type Log } from '../platform/log/index.ts'
import type { Links } from './links.ts'
import { sealAll } from './seal.ts'

/** Links what was written every `everyMs`, while the server runs. `stop()` waits for the last time. */
export function sealOften(db: Db, links: Links, log: Log, everyMs = 1000): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let said = ''
  const say = (what: string, tell: () => void) => {
    if (what !== said) tell()
    said = what
  }
  async function once() {
    try {
      const { stuck } = await sealAll(db, links)
      if (stuck) say('stuck', () => log.warn('audit-end-changed', {}))
      else said = ''
    } catch (error) {
      // A database that is away comes back, and the rows wait there.
      const fault = faultOf(error)
      say(`${fault.name} ${fault.code}`, () => log.warn('audit-not-sealed', { error: fault }))
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
