import { type Kysely, sql } from 'kysely'
import { v7 } from 'uuid'
import { type Deduped, searchName } from '../linkage/index.ts'
import { dayOf } from '../platform/day.ts'
import type { Schema } from '../platform/db/index.ts'
import type { SyncCounts } from '../platform/db/sync-rows.ts'
import { peopleAround, type Scope } from './around/people-around.ts'
import type { Changes } from './around/what-changed.ts'
import { attachVerdicts } from './attach-verdicts.ts'
import { buildWorker } from './build-worker.ts'
import { clusterRecords, findSamePeople } from './cluster-records.ts'
import { followWorkers } from './corrections/follow-workers.ts'
import { type CurrentRecord, readCurrentRecords } from './current-records.ts'
import { rowKey, type StandingDecision, standingDecisions, successors } from './decisions.ts'
import { listsVersion } from './fresh-registrations.ts'
import { keepModel } from './kept-model.ts'
import { knownWorkers, personKeys } from './known-workers.ts'
import type { OpenNik } from './person-record.ts'
import { keepKeys } from './record-keys.ts'
import { sourceLinks } from './source-links.ts'
import { assignIds } from './worker-ids.ts'
import { writeReviews } from './write-reviews.ts'
import { type IdentifiedWorker, writeWorkers } from './write-workers.ts'

/** Told while long work goes on: a phase of its own and how much of it is done. */
export type OnProgress = (phase: string, done: number, total: number) => void

export interface ConsolidatedWorkers {
  records: number
  people: number
  workers: number
  toReview: number
  /** Numbers that stand for more than one worker. */
  nikConflicts: number
  written: Record<string, SyncCounts>
  /** Who was looked at again; null when everybody was. */
  changed: ReadonlySet<string> | null
}

/** The rows that make workers, while the engine compares them. */
export interface WorkersBegun {
  /** Version of the lists that was there before the rows were read. */
  version: number
  records: CurrentRecord[]
  verdicts: CurrentRecord[]
  decisions: StandingDecision[]
  found: Promise<Omit<Deduped, 'model'> & { model?: Deduped['model'] }>
  /** Null when everybody is looked at. */
  scope: Scope | null
}

/** Makes workers of what the current lists say: who is one person, the best of each field, and who died or moved. */
export async function consolidateWorkers(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  openNik: OpenNik,
  onProgress: OnProgress,
): Promise<ConsolidatedWorkers> {
  const begun = await beginWorkers(trx, regencyCode, at, openNik, onProgress)
  const finished = await finishWorkers(trx, regencyCode, at, begun, onProgress)
  await keepWhatFinds(trx, regencyCode, at, begun)
  return finished
}

/** Reads the rows and sets the engine to them; until it has finished the connection is free for other work. */
export async function beginWorkers(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  openNik: OpenNik,
  onProgress: OnProgress,
  changes: Changes | null = null,
): Promise<WorkersBegun> {
  onProgress('reading', 0, 1)
  const version = await listsVersion(trx, regencyCode)
  const all = await readCurrentRecords(trx, regencyCode, ['worker', 'resident', 'verdict'], openNik)
  const records = all.filter((record) => record.role !== 'verdict')
  const verdicts = all.filter((record) => record.role === 'verdict')
  const decisions = await decisionsOnPresentRecords(trx, regencyCode, records)
  onProgress('workers', 0, records.length)
  const asOf = dayOf(at)
  const around =
    changes && (await peopleAround(trx, regencyCode, records, { decisions, verdicts }, changes, asOf))
  const begun = { version, records, verdicts, decisions, scope: around?.scope ?? null }
  if (around) return { ...begun, found: Promise.resolve(around.found) }
  const found = findSamePeople(records, decisions, asOf)
  // Whoever waits for it is told of its failure; until then it must not end the program.
  found.catch(() => undefined)
  return { ...begun, found }
}

/** Writes the workers once the engine has said who is one person. */
export async function finishWorkers(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  begun: WorkersBegun,
  onProgress: OnProgress,
): Promise<ConsolidatedWorkers> {
  const { version, scope } = begun
  const found = await begun.found
  const looked = (id: string) => !scope || scope.records.has(id)
  const records = begun.records.filter(({ id }) => looked(id))
  const decisions = begun.decisions.filter(({ leftId, rightId }) => looked(leftId) && looked(rightId))
  const { clusters, links, review } = clusterRecords(records, decisions, found)
  const verdicts = attachVerdicts(begun.verdicts, clusters)
  onProgress('workers', Math.round(records.length / 2), records.length)

  const known = await knownWorkers(trx, regencyCode, records)
  const ids = assignIds(
    clusters.map((cluster) => cluster.map((record) => identifiable(record, known.byPerson.size > 0))),
    known,
    v7,
    scope?.others,
  )
  followWorkers(begun.verdicts, verdicts, ids)
  const workers = clusters.map(
    (cluster, i): IdentifiedWorker => ({
      id: ids[i]!,
      ...buildWorker(cluster, verdicts.get(i) ?? []),
    }),
  )
  const { changed, ...written } = await writeWorkers(
    trx,
    regencyCode,
    at,
    workers,
    sourceLinks(ids, clusters, verdicts, links, decisions),
    version,
    scope,
  )
  const reviews = await writeReviews(trx, regencyCode, at, 'duplicate', review, v7, version, scope?.records)
  onProgress('workers', records.length, records.length)
  return {
    records: records.length,
    people: workers.length,
    workers: workers.filter((worker) => worker.standing !== 'not-a-worker').length,
    toReview: review.length,
    nikConflicts: await sharedNiks(trx, regencyCode),
    written: { ...written, review: reviews },
    changed: scope && changed,
  }
}

/**
 * Keeps by what the rows are found again, and what was learned of them. Nothing else of a refresh asks for it, and it
 * takes long, so it can be done while the engine works.
 */
export async function keepWhatFinds(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  { records, scope, found }: WorkersBegun,
): Promise<void> {
  await keepKeys(trx, regencyCode, at, scope ? records.filter(({ id }) => scope.records.has(id)) : records)
  const { model } = await found
  if (model) await keepModel(trx, regencyCode, 'duplicate', model, at)
}

function identifiable(record: CurrentRecord, somethingIsKnown: boolean) {
  const keys = somethingIsKnown ? personKeys({ ...record, search: searchName(record.name) }) : []
  return { id: record.id, rowKey: rowKey(record), personKeys: keys }
}

async function decisionsOnPresentRecords(
  trx: Kysely<Schema>,
  regencyCode: string,
  records: readonly CurrentRecord[],
): Promise<StandingDecision[]> {
  const decisions = await standingDecisions(trx, regencyCode, 'duplicate')
  const present = await successors(
    trx,
    regencyCode,
    decisions.flatMap((one) => [one.leftId, one.rightId]),
    records,
  )
  return decisions.flatMap((one) => {
    const [leftId, rightId] = [present(one.leftId), present(one.rightId)]
    return leftId && rightId && leftId !== rightId ? [{ ...one, leftId, rightId }] : []
  })
}

async function sharedNiks(trx: Kysely<Schema>, regencyCode: string): Promise<number> {
  const { rows } = await sql<{ shared: number }>`select count(*) as shared from (
    select from worker where regency_code = ${regencyCode} and nik_index is not null
    group by nik_index having count(*) > 1) n`.execute(trx)
  return rows[0]?.shared ?? 0
}
