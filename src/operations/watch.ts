import type { JobHandler } from '../platform/jobs.ts'
import { type Metrics, openMetrics } from './metrics.ts'
import type { WatchSettings } from './settings.ts'
import type { Tracing } from './tracing.ts'

/** What looks on while the server works: metrics always, spans when they were asked for. */
export interface Watch {
  metrics: Metrics
  token: string | undefined
  tracing: Tracing | undefined
  /** Handlers that are timed. */
  jobs(handlers: Record<string, JobHandler>): Record<string, JobHandler>
  stop(): Promise<void>
}

export async function openWatch(
  { metricsToken, tracesUrl }: WatchSettings,
  ofProcess: boolean,
): Promise<Watch> {
  const metrics = openMetrics({ ofProcess })
  const tracing = tracesUrl ? await (await import('./tracing.ts')).openTracing(tracesUrl) : undefined
  const timed =
    (name: string, handler: JobHandler): JobHandler =>
    async (data, job) => {
      const start = performance.now()
      const told = (outcome: 'done' | 'failed') =>
        metrics.job(name, outcome, (performance.now() - start) / 1000)
      const work = () => handler(data, job)
      await (tracing ? tracing.ofJob(name, work) : work()).catch((error) => {
        told('failed')
        throw error
      })
      told('done')
    }
  return {
    metrics,
    token: metricsToken,
    tracing,
    jobs: (handlers) =>
      Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, timed(name, handler)])),
    stop: async () => tracing?.stop().catch(() => undefined),
  }
}
