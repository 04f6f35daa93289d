import { Gauge, type Registry } from 'prom-client'
import type { Clock } from '../platform/clock.ts'
import { type Db, poolCounts } from '../platform/db/index.ts'
import { readState, type State } from './read-state.ts'

interface Watched {
  /** Pools by the name under which they are shown. */
  pools: Record<string, Db>
  db: Db
  clock: Clock
}

/** Gauges of the connections, and of what the database knows. What is returned reads them anew. */
export function watchDatabase(registry: Registry, { pools, db, clock }: Watched): () => Promise<void> {
  const registers = [registry]
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `semesta_${name}`, help, labelNames, registers })

  const connections = gauge('db_connections', 'Connections of a pool by state, and who waits for one', [
    'pool',
    'state',
  ])
  const up = gauge('database_up', '1 when the database answers')
  const jobs = gauge('jobs', 'Jobs in the queue by name and state', ['job', 'state'])
  const oldest = gauge('job_oldest_seconds', 'Age of the oldest job by name and state', ['job', 'state'])
  const imports = gauge('imports', 'Imports by status', ['status'])
  const plain = Object.fromEntries(
    Object.entries(simple).map(([name, help]) => [name, gauge(name, help)]),
  ) as Record<keyof typeof simple, Gauge>

  function tell(state: State) {
    for (const { job, state: of, count, age } of state.jobs) {
      jobs.set({ job, state: of }, count)
      oldest.set({ job, state: of }, age)
    }
    for (const { status, count } of state.imports) imports.set({ status }, count)
    for (const name of Object.keys(simple) as (keyof typeof simple)[]) {
      const value = state.one[name]
      if (value !== null) plain[name].set(value)
    }
  }
  return async () => {
    for (const [pool, of] of Object.entries(pools))
      for (const [state, count] of Object.entries(poolCounts(of))) connections.set({ pool, state }, count)
    for (const each of [jobs, oldest, imports]) each.reset()
    // What is not known is not shown, rather than shown as it was.
    for (const each of Object.values(plain)) each.remove()
    const state = await readState(db, clock.now()).catch(() => undefined)
    up.set(state ? 1 : 0)
    if (state) tell(state)
  }
}

const simple = {
  figures_age_seconds: 'Age of the figures of the regency whose figures are oldest',
  figures_behind: 'Regencies whose lists changed since their figures were made',
  audit_rows: 'Rows of the audit that are linked into the chain',
  audit_unsealed_rows: 'Rows of the audit not yet linked',
  audit_unsealed_age_seconds: 'Age of the oldest row not yet linked',
  audit_verified_age_seconds: 'Time since a chain was last checked, of the regency where it is longest ago',
  audit_verified_ok: '0 when the last check of a chain found it broken',
  sessions: 'Sessions that have not expired',
} as const
