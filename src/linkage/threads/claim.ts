import type { Result, Work } from './jobs.ts'

/** What a thread is told: a piece of work, and where its jobs are claimed. */
export interface Assignment {
  round: number
  work: Work
  jobs: number
  /** The next job to be claimed, and how many threads are at work. */
  control: Int32Array<SharedArrayBuffer>
}

export interface Delivery {
  round: number
  results: [job: number, result: Result][]
}

const next = 0
const busy = 1

/** Claims jobs until none is left, and delivers their results before it stops being busy. */
export function claimJobs(
  control: Int32Array<SharedArrayBuffer>,
  jobs: number,
  begin: () => (job: number) => Result,
  deliver: (results: Delivery['results']) => void,
): void {
  Atomics.add(control, busy, 1)
  try {
    let job = Atomics.add(control, next, 1)
    if (job >= jobs) return
    const run = begin()
    const results: Delivery['results'] = []
    for (; job < jobs; job = Atomics.add(control, next, 1)) results.push([job, run(job)])
    deliver(results)
  } finally {
    Atomics.sub(control, busy, 1)
    Atomics.notify(control, busy)
  }
}

/** Waits until nobody is busy. A thread that comes later finds no job. */
export function waitForOthers(control: Int32Array<SharedArrayBuffer>): void {
  for (let n = Atomics.load(control, busy); n > 0; n = Atomics.load(control, busy))
    Atomics.wait(control, busy, n)
}
