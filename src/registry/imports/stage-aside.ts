import { Worker } from 'node:worker_threads'
import type { Config } from '../../platform/config.ts'
import type { StageOptions } from './stage-import.ts'

/** What a thread needs to stand on its own ground. */
export interface StageThreadGround {
  databaseUrl: string
  config: Pick<Config, 'key' | 'dataDir'>
}
export interface ToStage {
  regencyCode: string
  importId: string
  at: Date
}
export type FromStageThread = { importId: string } & (
  | { read: number; expected: number | null }
  | { done: true; error?: unknown }
)

export interface StagingThreads {
  /** As `stageImport`, but in one of the threads. */
  stage(work: ToStage, onProgress?: StageOptions['onProgress']): Promise<void>
  /** Ends the threads; what they had begun is taken back by the database. */
  close(): Promise<void>
}

interface Waiting {
  settle(error?: unknown): void
  onProgress: StageOptions['onProgress']
}

/** Threads that read files, each with connections of its own: the program answers while they parse and seal. */
export function openStagingThreads(ground: StageThreadGround, count: number): StagingThreads {
  const threads = Array.from({ length: count }, () => openThread(ground))
  return {
    stage(work, onProgress) {
      const [idlest] = threads.toSorted((a, b) => a.waiting.size - b.waiting.size)
      return idlest!.stage(work, onProgress)
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

function openThread(workerData: StageThreadGround) {
  const waiting = new Map<string, Waiting>()
  const worker = new Worker(new URL('./stage-thread.ts', import.meta.url), {
    workerData,
    // Rows live until their batch is written: with a small nursery they would be copied over and over.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  const fail = (error: unknown) => {
    for (const one of waiting.values()) one.settle(error)
  }
  worker.on('message', (message: FromStageThread) => {
    const one = waiting.get(message.importId)
    if ('done' in message) one?.settle(message.error)
    else one?.onProgress?.(message.read, message.expected)
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the reading of a file ended without an answer')))
  return {
    worker,
    waiting,
    stage: (work: ToStage, onProgress: StageOptions['onProgress']) =>
      new Promise<void>((resolve, reject) => {
        const settle = (error?: unknown) => {
          waiting.delete(work.importId)
          if (error === undefined) resolve()
          else reject(error)
        }
        waiting.set(work.importId, { settle, onProgress })
        worker.postMessage(work)
      }),
  }
}
