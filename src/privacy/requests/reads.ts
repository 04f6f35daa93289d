import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { Secrets } from '../../platform/crypto.ts'
import type { Schema } from '../../platform/db/index.ts'
import type { Corrected } from '../../registry/questions.ts'
import type { RequestRow, RequestsView, RequestView, requestsQuery } from '../api.ts'
import { clockOf } from '../law/clock.ts'
import { answerWithin, periodOn } from '../law/periods.ts'
import { ownersOf } from './owners.ts'
import { openAnswer, openTold } from './sealed.ts'

const pageSize = 50

interface Stored extends Omit<RequestRow, 'receivedAt' | 'dueAt' | 'decidedAt' | 'hoursLeft' | 'clock'> {
  receivedAt: Date
  dueAt: Date
  decidedAt: Date | null
}
const columns = sql`q.id, q.number, q.kind, q.worker_id as "workerId", w.name as "workerName", v.name as "villageName",
  q.received_at as "receivedAt", q.due_at as "dueAt", q.owner, q.outcome, q.decided_at as "decidedAt"`
const people = (
  regencyCode: string,
) => sql`left join worker w on w.regency_code = ${regencyCode} and w.id = q.worker_id
  left join village v on v.code = w.village_code`

function shown(row: Stored, now: Date): RequestRow {
  const { hoursLeft, state } = clockOf(row.dueAt, row.decidedAt ?? now)
  return {
    ...row,
    receivedAt: row.receivedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    hoursLeft,
    clock: row.outcome === null ? state : 'answered',
  }
}

/** Open requests, the next due first; answered ones latest first. */
export async function listRequests(
  db: Kysely<Schema>,
  regencyCode: string,
  { state, worker, page }: z.output<typeof requestsQuery>,
  now: Date,
): Promise<RequestsView> {
  const late = sql`q.outcome is null and q.due_at < ${now}`
  const wanted = { open: sql`q.outcome is null`, late, answered: sql`q.outcome is not null` }[state]
  const order = state === 'answered' ? sql`q.decided_at desc, q.id` : sql`q.due_at, q.id`
  const counts = await sql<{ open: number; late: number; answered: number }>`select
      count(*) filter (where q.outcome is null)::integer as open, count(*) filter (where ${late})::integer as late,
      count(q.outcome)::integer as answered
    from data_request q where q.regency_code = ${regencyCode}`.execute(db)
  const found = await sql<Stored>`select ${columns} from data_request q ${people(regencyCode)}
    where q.regency_code = ${regencyCode} and ${wanted} ${worker ? sql`and q.worker_id = ${worker}` : sql``}
    order by ${order} limit ${pageSize} offset ${page * pageSize}`.execute(db)
  const { value, cite } = periodOn(answerWithin, now)
  return { ...counts.rows[0]!, period: { ...value, ...cite }, rows: found.rows.map((row) => shown(row, now)) }
}

interface StoredWhole extends Stored {
  askedBy: RequestView['askedBy']
  identity: RequestView['identity']
  recordedBy: string
  decidedBy: string | null
  told: Buffer
  answered: Buffer | null
  known: Corrected | null
}

/** One request with what was said, opened; undefined outside of reach. */
export async function findRequest(
  db: Kysely<Schema>,
  key: Secrets,
  regencyCode: string,
  id: string,
  now: Date,
): Promise<RequestView | undefined> {
  const { rows } = await sql<StoredWhole>`select ${columns}, q.asked_by as "askedBy", q.identity,
      q.recorded_by as "recordedBy", q.decided_by as "decidedBy", q.told_sealed as told, q.answer_sealed as answered,
      case when w.id is not null then json_strip_nulls(json_build_object('name', w.name, 'birthDate', w.birth_date,
        'sex', w.sex, 'motherName', w.mother_name, 'villageCode', w.village_code, 'occupation', w.occupation)) end as known
    from data_request q ${people(regencyCode)} where q.regency_code = ${regencyCode} and q.id = ${id}`.execute(
    db,
  )
  const row = rows[0]
  if (!row) return undefined
  const { told: sealed, answered, known, ...stored } = row
  const told = openTold(key, sealed)
  const answer = openAnswer(key, answered)
  return {
    ...shown(stored, now),
    askedBy: row.askedBy,
    identity: row.identity,
    askerName: told.askerName,
    hasContact: told.contact !== undefined,
    wrong: told.wrong,
    wanted: told.wanted ?? null,
    evidence: told.evidence ?? null,
    changes: told.changes ?? {},
    elsewhere: told.elsewhere ?? {},
    now: known ?? {},
    recordedBy: row.recordedBy,
    decidedBy: row.decidedBy,
    answer: answer?.answer ?? null,
    nextStep: answer?.nextStep ?? null,
    correction: await correctionOf(db, regencyCode, id),
    owners: row.outcome === null ? await ownersOf(db, regencyCode, now) : [],
  }
}

async function correctionOf(
  db: Kysely<Schema>,
  regencyCode: string,
  requestId: string,
): Promise<RequestView['correction']> {
  const { rows } = await sql<NonNullable<RequestView['correction']>>`select c.id, c.fields,
      c.undone_at is null as stands, c.undone_by as "undoneBy", c.undone_reason as "undoneReason",
      coalesce(c.undone_at > coalesce(t.linked_at, '-infinity'), false) or c.lists_version > t.linked_version as waits,
      exists (select from worker_source s where s.regency_code = ${regencyCode} and s.source_record_id = c.id) as applies
    from data_correction c join tenant t on t.regency_code = ${regencyCode}
    where c.regency_code = ${regencyCode} and c.request_id = ${requestId} order by c.made_at desc limit 1`.execute(
    db,
  )
  return rows[0] ?? null
}
