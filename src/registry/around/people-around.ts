import { type Kysely, sql } from 'kysely'
import { type Deduped, dedupeAround } from '../../linkage/index.ts'
import type { Schema } from '../../platform/db/index.ts'
import type { CurrentRecord } from '../current-records.ts'
import { rowKey, type StandingDecision, successors } from '../decisions.ts'
import { personRecord } from '../person-record.ts'
import type { Changes } from './what-changed.ts'

/** What a linking around some changes speaks of; everything else stays as it is. */
export interface Scope {
  /** Records looked at again, and those that left the lists. */
  records: ReadonlySet<string>
  /** Workers they made up before. */
  workers: ReadonlySet<string>
  /** All other workers. */
  others: ReadonlySet<string>
}

/** With more than this share of the records to be looked at again, looking at all of them is as quick. */
const worthIt = 0.4

/**
 * Finds who is one person among the records that changed and all that hang together with them. Null when that is
 * most of them.
 */
export async function peopleAround(
  trx: Kysely<Schema>,
  regencyCode: string,
  records: readonly CurrentRecord[],
  { decisions, verdicts }: { decisions: readonly StandingDecision[]; verdicts: readonly CurrentRecord[] },
  changes: Changes,
  asOf: string,
): Promise<{ found: Omit<Deduped, 'model'>; scope: Scope } | null> {
  const links = await linksBefore(trx, regencyCode)
  const asked = await askedBefore(trx, regencyCode)
  const present = await successors(trx, regencyCode, [...changes.decided], records)
  const here = new Set(records.map((record) => record.id))
  const company = Map.groupBy(links, ({ worker }) => worker)

  const changed = new Set([...changes.decided].flatMap((id) => present(id) ?? []))
  const touch = (worker: string) => {
    for (const { record } of company.get(worker) ?? []) if (here.has(record)) changed.add(record)
  }
  const workerOf = new Map(links.map(({ record, worker }) => [record, worker]))
  for (const { id, listId } of records)
    if (changes.all || changes.lists.has(listId) || !workerOf.has(id)) changed.add(id)
  const left = links.filter(({ record }) => !here.has(record))
  for (const { worker } of left) touch(worker)
  for (const worker of changes.workers) touch(worker)
  for (const [x, y] of asked) {
    if (!here.has(x) && here.has(y)) changed.add(y)
    if (!here.has(y) && here.has(x)) changed.add(x)
  }
  if (changed.size > worthIt * records.length && !changes.all) return null

  const pairsOf = (verdict: StandingDecision['verdict']) =>
    decisions.filter((one) => one.verdict === verdict).map((one) => [one.leftId, one.rightId] as const)
  const found = dedupeAround(
    records.map(personRecord),
    {
      changed,
      together: [
        ...[...company.values()].map(idsOf),
        ...asked,
        ...ofOneNik(records),
        ...answered(records, verdicts),
      ],
    },
    { asOf, apart: pairsOf('different'), together: pairsOf('same'), model: changes.models.duplicate },
  )
  const around = found.clusters.flat()
  const workers = new Set(changes.workers)
  for (const id of [...around, ...left.map(({ record }) => record)])
    if (workerOf.has(id)) workers.add(workerOf.get(id)!)
  const others = new Set([...company.keys()].filter((worker) => !workers.has(worker)))
  return {
    found,
    scope: { records: new Set([...around, ...left.map(({ record }) => record)]), workers, others },
  }
}

interface Link {
  record: string
  worker: string
}
const idsOf = (links: readonly Link[]) => links.map(({ record }) => record)

async function linksBefore(trx: Kysely<Schema>, regencyCode: string): Promise<Link[]> {
  const { rows } =
    await sql<Link>`select s.source_record_id as record, s.worker_id as worker from worker_source s
    join source_record r on r.regency_code = ${regencyCode} and r.id = s.source_record_id
    where s.regency_code = ${regencyCode} and r.role <> 'verdict'`.execute(trx)
  return rows
}

async function askedBefore(trx: Kysely<Schema>, regencyCode: string): Promise<[string, string][]> {
  const pairs = await trx
    .selectFrom('review')
    .select(['left_id', 'right_id'])
    .where('regency_code', '=', regencyCode)
    .where('kind', '=', 'duplicate')
    .execute()
  return pairs.map((pair) => [pair.left_id, pair.right_id])
}

/** An answer speaks of all rows of the person it was asked of, whoever they belong to now. */
function answered(records: readonly CurrentRecord[], verdicts: readonly CurrentRecord[]): string[][] {
  const answers = verdicts.flatMap(({ answer }) => (answer ? [answer.about] : []))
  const wanted = new Set(answers.flat().flatMap(({ id, rowKey: row }) => [id, row]))
  const found = new Map<string, string>()
  for (const record of records)
    for (const key of [record.id, rowKey(record)]) if (wanted.has(key)) found.set(key, record.id)
  return answers.map((about) => about.flatMap((one) => found.get(one.id) ?? found.get(one.rowKey) ?? []))
}

/** A verdict, or the look-up by NIK, may go to any of those who hold one number, its last digit lost or not. */
function ofOneNik(records: readonly CurrentRecord[]): Iterable<string[]> {
  const held = new Map<string, string[]>()
  for (const { id, nik } of records) {
    if (nik === null) continue
    const key = nik.slice(0, 15)
    const others = held.get(key)
    if (others) others.push(id)
    else held.set(key, [id])
  }
  return [...held.values()].filter((ids) => ids.length > 1)
}
