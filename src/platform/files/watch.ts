import type { Limits } from './limits.ts'
import { UnreadableFile } from './unreadable.ts'

/** Counts rows and time over one reading of a file. */
export function watch(limits: Limits, now: () => number = () => performance.now()) {
  const started = now()
  let rows = 0
  return {
    batch(count: number): void {
      rows += count
      if (rows > limits.rows) throw new UnreadableFile('file-too-many-rows', { limit: limits.rows })
      if (now() - started > limits.milliseconds)
        throw new UnreadableFile('file-too-slow', { seconds: Math.round(limits.milliseconds / 1000) })
    },
    column(index: number): void {
      if (index >= limits.columns)
        throw new UnreadableFile('file-too-many-columns', { limit: limits.columns })
    },
  }
}
export type Watch = ReturnType<typeof watch>
