import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What is counted as it happens. A label is the pattern of a route, a method, a status, a job's name: never somebody's. */
export interface Metrics {
  registry: Registry
  request(labels: { method: string; route: string; status: number }, seconds: number): void
  job(name: string, outcome: 'done' | 'failed', seconds: number): void
}

const requestBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const jobBuckets = [0.1, 0.5, 1, 5, 15, 60, 300, 1800]

/** `ofProcess`: memory, processor, event loop too. */
export function openMetrics({ ofProcess = false } = {}): Metrics {
  const registry = new Registry()
  if (ofProcess) collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Histogram({
    name: 'semesta_http_request_duration_seconds',
    help: 'Requests by method, pattern of the route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: requestBuckets,
    registers,
  })
  const jobs = new Histogram({
    name: 'semesta_job_duration_seconds',
    help: 'How long jobs ran: refresh makes the figures, stage-import reads a list',
    labelNames: ['job', 'outcome'],
    buckets: jobBuckets,
    registers,
  })
  return {
    registry,
    request: (labels, seconds) => requests.observe(labels, seconds),
    job: (job, outcome, seconds) => jobs.observe({ job, outcome }, seconds),
  }
}
