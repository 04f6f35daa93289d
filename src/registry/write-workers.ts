import { type Kysely, sql } from 'kysely'
import type { Cell, Schema } from '../platform/db/index.ts'
import { type SyncCounts, syncRows } from '../platform/db/sync-rows.ts'
import type { Scope } from './around/people-around.ts'
import type { BuiltWorker } from './build-worker.ts'
import { registeredSince } from './fresh-registrations.ts'

export interface IdentifiedWorker extends BuiltWorker {
  id: string
}

export interface SourceLink {
  sourceRecordId: string
  workerId: string
  decidedBy: 'engine' | 'person'
  weight: number | null
  reasons: string
}

const columns: readonly [string, (worker: IdentifiedWorker) => Cell][] = [
  ['name', (w) => w.name],
  ['search', (w) => w.search],
  ['birth_date', (w) => w.birthDate],
  ['sex', (w) => w.sex],
  ['mother_name', (w) => w.motherName],
  ['village_code', (w) => w.villageCode],
  ['district_code', (w) => w.districtCode],
  ['occupation', (w) => w.occupation],
  ['segment', (w) => w.segment],
  ['group_code', (w) => w.groupCode],
  ['nik_index', (w) => w.nikIndex],
  ['nik_sealed', (w) => w.nikSealed],
  ['nik_mask', (w) => w.nikMask],
  ['nik_status', (w) => w.nikStatus],
  ['standing', (w) => w.standing],
  ['standing_on', (w) => w.standingOn],
  ['provenance', (w) => JSON.stringify(w.provenance)],
  ['list_count', (w) => w.listCount],
]

/**
 * Makes workers, their sources and the look-up by NIK what the lists now say; writes only what differs. Who was
 * registered after `version` of the lists stays, and who is outside the scope. `changed` names the workers written or
 * taken away, when there were any before.
 */
export async function writeWorkers(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  workers: readonly IdentifiedWorker[],
  links: readonly SourceLink[],
  version: number,
  scope: Scope | null = null,
): Promise<Record<'worker' | 'worker_source' | 'nik_registry', SyncCounts> & { changed: Set<string> }> {
  const changed = new Set<string>()
  const outside = (worker: string) =>
    scope ? sql`${sql.ref(worker)} <> all(${[...scope.workers]}::uuid[])` : sql`false`
  const keep = (what: 'worker_id' | 'source_record_id', id: string, worker: string) =>
    sql<boolean>`(${registeredSince(regencyCode, version, what, sql.ref(id))} or ${outside(worker)})`
  const worker = await syncRows(
    trx,
    {
      table: 'worker',
      regencyCode,
      key: ['id'],
      columns: columns.map(([name]) => name),
      onInsert: { created_at: at },
      onChange: { updated_at: at },
      keep: keep('worker_id', 't.id', 't.id'),
      changed: { column: 'id', ids: changed },
    },
    workers.map((one) => [one.id, ...columns.map(([, cell]) => cell(one))]),
  )
  const worker_source = await syncRows(
    trx,
    {
      table: 'worker_source',
      regencyCode,
      key: ['source_record_id'],
      columns: ['worker_id', 'decided_by', 'weight', 'reasons'],
      keep: keep('source_record_id', 't.source_record_id', 't.worker_id'),
    },
    links.map((link) => [link.sourceRecordId, link.workerId, link.decidedBy, link.weight, link.reasons]),
  )
  const nik_registry = await syncRows(
    trx,
    {
      table: 'nik_registry',
      regencyCode,
      key: ['nik_index'],
      columns: ['worker_id'],
      skipTaken: true,
      keep: sql<boolean>`${outside('t.worker_id')}`,
    },
    holders(workers),
  )
  return { worker, worker_source, nik_registry, changed }
}

/** Adds one worker who was not there. The look-up by NIK is left to the refresh: it may be writing it just now. */
export async function insertWorker(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  worker: IdentifiedWorker,
): Promise<void> {
  const names = columns.map(([name]) => sql.ref(name))
  const cells = columns.map(([, cell]) => sql`${cell(worker) ?? null}`)
  await sql`insert into worker (regency_code, id, created_at, updated_at, ${sql.join(names)})
    values (${regencyCode}, ${worker.id}, ${at}, ${at}, ${sql.join(cells)})`.execute(trx)
}

/** One worker a NIK: of two people on one number, the one most lists know; the other's NIK is a fault to fix. */
function holders(workers: readonly IdentifiedWorker[]): Iterable<Cell[]> {
  const best = new Map<string, IdentifiedWorker>()
  for (const worker of workers) {
    if (worker.nikIndex === null) continue
    const other = best.get(worker.nikIndex)
    const wins =
      !other ||
      worker.listCount > other.listCount ||
      (worker.listCount === other.listCount && worker.id < other.id)
    if (wins) best.set(worker.nikIndex, worker)
  }
  return [...best].map(([nikIndex, worker]) => [nikIndex, worker.id])
}
