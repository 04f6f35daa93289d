import { Worker } from 'node:worker_threads'
import { type DedupeOptions, type DedupeResult, dedupe, type PersonRecord } from '../linkage/index.ts'

export interface DedupeWork {
  records: readonly PersonRecord[]
  options: DedupeOptions
}
/** What of the result is used here: the rest need not be copied from thread to thread. */
export type Deduped = Pick<DedupeResult, 'clusters' | 'pairs' | 'review' | 'model'>

/** For fewer rows than these a thread costs more than it saves. */
const worthAThread = 5000

/** As `dedupe`, in a thread when there is much to compare, so that other work can go on meanwhile. */
export async function dedupeAside(work: DedupeWork): Promise<Deduped> {
  if (work.records.length < worthAThread) return dedupe(work.records, work.options)
  const thread = new Worker(new URL('./dedupe-thread.ts', import.meta.url), {
    workerData: work,
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  })
  try {
    return await new Promise((resolve, reject) => {
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', () => reject(new Error('the linkage ended without an answer')))
    })
  } finally {
    await thread.terminate()
  }
}
