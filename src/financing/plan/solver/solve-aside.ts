import { Worker } from 'node:worker_threads'
import type { Solved, Task } from './task.ts'

export type FromSolver = { runs: number } | { solved: Solved }

/** Solves in a thread of its own, so that the server answers meanwhile. */
export async function solveAside(
  task: Task,
  onRun: (runs: number) => void,
  signal?: AbortSignal,
): Promise<Solved> {
  signal?.throwIfAborted()
  const thread = new Worker(new URL('./solve-thread.ts', import.meta.url), { workerData: task })
  const stop = () => void thread.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise((resolve, reject) => {
      thread.on('message', (message: FromSolver) => {
        if ('runs' in message) onRun(message.runs)
        else resolve(message.solved)
      })
      thread.once('error', reject)
      thread.once('exit', () => reject(signal?.reason ?? new Error('the solver ended without an answer')))
    })
  } finally {
    signal?.removeEventListener('abort', stop)
    await thread.terminate()
  }
}
