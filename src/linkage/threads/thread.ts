import { type MessagePort, workerData } from 'node:worker_threads'
import { type Assignment, claimJobs, type Delivery } from './claim.ts'
import { worker } from './jobs.ts'

const { port } = workerData as { port: MessagePort }

port.on('message', ({ round, work, jobs, control }: Assignment) => {
  const deliver = (results: Delivery['results']) => port.postMessage({ round, results } satisfies Delivery)
  try {
    claimJobs(control, jobs, () => worker(work), deliver)
  } catch {
    // Delivers nothing: the thread that asked does these jobs itself, and there the error has somebody to tell.
  }
})
