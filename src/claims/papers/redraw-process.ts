import { Worker } from 'node:worker_threads'
import type { PaperLimits } from './limits.ts'
import { redraw } from './redraw.ts'
import type { FromProcess, ToProcess } from './redraw-aside.ts'
import { UnfitPaper } from './unfit-paper.ts'

/** Draws one paper and ends. Whatever happens to this process, the server has lost nothing. */
const tell = (message: FromProcess) => new Promise<void>((sent) => process.send!(message, () => sent()))

async function draw({ bytes, limits }: ToProcess): Promise<FromProcess> {
  try {
    return { drawn: await redraw(bytes, limits) }
  } catch (error) {
    if (error instanceof UnfitPaper) return { problem: error.problem, detail: error.detail }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Drawing holds this thread, so another looks at the memory. */
const watchMemory = ({ memoryBytes }: PaperLimits) =>
  new Worker(new URL('./memory-watch.ts', import.meta.url), { workerData: memoryBytes }).unref()

process.once('message', async (work: ToProcess) => {
  watchMemory(work.limits)
  await tell(await draw(work))
  process.disconnect()
})
await tell({ ready: true })
