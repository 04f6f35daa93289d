import { Worker } from 'node:worker_threads'
import type { Protected } from './protect.ts'
import type { Published, Table } from './table.ts'

/** Decides in a thread of its own, so that the server answers meanwhile. */
export async function protectAside(table: Table, earlier: readonly Published[]): Promise<Protected> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { table, earlier } })
  try {
    return await new Promise((resolve, reject) => {
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', () => reject(new Error('the search for hidden cells ended without an answer')))
    })
  } finally {
    await thread.terminate()
  }
}
