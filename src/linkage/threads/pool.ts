import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { type Assignment, claimJobs, type Delivery, waitForOthers } from './claim.ts'
import { jobsOf, type Result, type Work, worker } from './jobs.ts'

/** Threads stay warm between calls: compiled code is half of their worth. */
const ports: MessagePort[] = []
let rounds = 0

function portsFor(threads: number): readonly MessagePort[] {
  while (ports.length < threads - 1) {
    const { port1, port2 } = new MessageChannel()
    const thread = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: { port: port2 },
      transferList: [port2],
    })
    // The process may end while they wait for work.
    thread.unref()
    port1.unref()
    ports.push(port1)
  }
  return ports.slice(0, threads - 1)
}

/**
 * Does all jobs of a piece of work in `threads` threads, this one among them, and returns when all are done. The result
 * of a job does not depend on the thread that did it.
 */
export function runJobs(work: Work, threads: number): Result[] {
  const jobs = jobsOf(work)
  const results: Result[] = new Array(jobs)
  const deliver = (found: Delivery['results']) => {
    for (const [job, result] of found) results[job] = result
  }
  const control = new Int32Array(new SharedArrayBuffer(8))
  const helpers = portsFor(Math.min(threads, jobs))
  const round = ++rounds
  for (const port of helpers) port.postMessage({ round, work, jobs, control } satisfies Assignment)
  claimJobs(control, jobs, () => worker(work), deliver)
  waitForOthers(control)
  for (const port of helpers)
    for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) {
      const delivery = got.message as Delivery
      if (delivery.round === round) deliver(delivery.results)
    }
  // A thread that could not do its jobs has delivered nothing: they are done here, and fail here if they must.
  const missing = [...results.keys()].filter((job) => results[job] === undefined)
  if (missing.length > 0) {
    const run = worker(work)
    for (const job of missing) results[job] = run(job)
  }
  return results
}
