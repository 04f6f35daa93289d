import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { JobHandler } from './platform/jobs.ts'
import type { Refreshed } from './refresh.ts'
import { type OnProgress, reportRefresh } from './registry/questions.ts'

export interface AsideOptions {
  databaseUrl: string
  config: Pick<Config, 'key' | 'dataDir'>
  regencyCode: string
  at: Date
}

export type FromThread = { progress: Parameters<OnProgress> } | { refreshed: Refreshed | null }

/** Refreshes in a thread with a connection of its own, so that the server answers while the linkage computes. */
export async function refreshAside(
  options: AsideOptions,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Refreshed | null> {
  const thread = new Worker(new URL('./refresh-thread.ts', import.meta.url), {
    workerData: options,
    // Rows live for the whole of a step: with a small nursery they would be copied over and over.
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  })
  // Ending the thread breaks its connection, and the database takes everything back.
  const stop = () => void thread.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise((resolve, reject) => {
      thread.on('message', (message: FromThread) => {
        if ('progress' in message) onProgress(...message.progress)
        else resolve(message.refreshed)
      })
      thread.once('error', reject)
      thread.once('exit', () => reject(signal?.reason ?? new Error('the refresh ended without an answer')))
    })
  } finally {
    signal?.removeEventListener('abort', stop)
    await thread.terminate()
  }
}

/** Decisions come one after the other: a refresh that only they asked for waits for some of them. */
const unhurriedMs = 3000

/** The job `refresh`: `{ regencyCode, unhurried? }`. */
export function refreshJob(
  platform: Pick<AsideOptions, 'databaseUrl' | 'config'>,
  clock: Clock,
): JobHandler<{ regencyCode: string; unhurried?: boolean }> {
  return async ({ regencyCode, unhurried }, { signal }) => {
    if (unhurried) await sleep(unhurriedMs, undefined, { signal })
    const { databaseUrl, config } = platform
    try {
      await refreshAside(
        { databaseUrl, config, regencyCode, at: clock.now() },
        (phase, done, total) => reportRefresh(regencyCode, { phase, done, total }),
        signal,
      )
    } finally {
      reportRefresh(regencyCode, null)
    }
  }
}
