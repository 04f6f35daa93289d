import { type Kysely, sql } from 'kysely'
import { participantSides } from '../membership/questions.ts'
import type { Schema } from '../platform/db/index.ts'
import type { ReviewItem, ReviewsView } from './api.ts'
import { differences, recordSides, type Side, type Sides, workerSides } from './review-sides.ts'

export interface ReviewQuery {
  kind?: ReviewItem['kind']
  state: 'open' | 'decided'
  page: number
}

export const reviewPageSize = 20

interface Row {
  id: string
  kind: ReviewItem['kind']
  leftId: string
  rightId: string
  weight: number
  probability: number
  reasons: { field: string; level: string; bits: number }[]
  why: string
  runnerUpId: string | null
  margin: number | null
  decisionId: string | null
  verdict: 'same' | 'different' | null
  decidedBy: string | null
  decidedAt: Date | null
}

const rows = (
  regencyCode: string,
) => sql`select r.id, case when r.sample is null then r.kind else 'audit' end as kind, r.left_id as "leftId", r.right_id as "rightId", r.weight,
    r.probability, r.reasons, r.why, r.priority, m.runner_up as "runnerUpId",
    r.weight - m.runner_up_weight as margin, d.id as "decisionId", d.verdict, d.decided_by as "decidedBy",
    d.decided_at as "decidedAt"
  from review r left join review_decision d on d.regency_code = ${regencyCode} and d.kind = r.kind
    and d.left_id = r.left_id and d.right_id = r.right_id and d.undone_at is null
  left join worker_match m on m.regency_code = ${regencyCode} and r.kind = 'membership'
    and m.worker_id = r.left_id and m.participant_id = r.right_id
  where r.regency_code = ${regencyCode}`

/** SQL: pairs drawn to test the linkage are a queue of their own, whatever they are pairs of. */
function ofKind(kind: ReviewItem['kind']) {
  return kind === 'audit' ? sql`and r.sample is not null` : sql`and r.sample is null and r.kind = ${kind}`
}

/** A page of the queue: open pairs by what a wrong call would cost, decided ones latest first. */
export async function listReviews(
  db: Kysely<Schema>,
  regencyCode: string,
  { kind, state, page }: ReviewQuery,
): Promise<ReviewsView> {
  const pairs = sql`(${rows(regencyCode)} ${kind ? ofKind(kind) : sql``}) pair`
  const counts = await sql<{
    open: number
    decided: number
  }>`select count(*) filter (where verdict is null) as open,
    count(*) filter (where verdict is not null) as decided from ${pairs}`.execute(db)
  const [wanted, order] =
    state === 'open'
      ? [sql`verdict is null`, sql`priority desc, id`]
      : [sql`verdict is not null`, sql`"decidedAt" desc, id`]
  const found = await sql<Row>`select * from ${pairs} where ${wanted} order by ${order}
    limit ${reviewPageSize} offset ${page * reviewPageSize}`.execute(db)
  return { ...counts.rows[0]!, rows: await toItems(db, regencyCode, found.rows) }
}

/** One pair, open or decided. */
export async function findReview(
  db: Kysely<Schema>,
  regencyCode: string,
  id: string,
): Promise<ReviewItem | undefined> {
  const found = await sql<Row>`${rows(regencyCode)} and r.id = ${id}`.execute(db)
  return (await toItems(db, regencyCode, found.rows))[0]
}

async function toItems(
  db: Kysely<Schema>,
  regencyCode: string,
  found: readonly Row[],
): Promise<ReviewItem[]> {
  if (found.length === 0) return []
  const memberships = found.filter((row) => row.kind !== 'duplicate')
  const workers = await workerSides(
    db,
    regencyCode,
    memberships.map((row) => row.leftId),
  )
  const participants = await participantSides(
    db,
    regencyCode,
    memberships.flatMap((row) => (row.runnerUpId ? [row.rightId, row.runnerUpId] : [row.rightId])),
  )
  const ids = found.flatMap((row) => [row.leftId, row.rightId])
  // Workers and participants are named after their first record, so one who is no more still shows what it said.
  const records = await recordSides(
    db,
    regencyCode,
    ids.filter((id) => !workers.has(id) && !participants.has(id)),
  )
  return found.flatMap((row) => {
    const left = sideOf(row.leftId, workers, records)
    const right = sideOf(row.rightId, participants, records)
    const second = row.runnerUpId === null ? undefined : participants.get(row.runnerUpId)
    return left && right ? [toItem(row, left, right, second)] : []
  })
}

const sideOf = (id: string, first: Sides, second: Sides): Side | undefined => first.get(id) ?? second.get(id)

function toItem(row: Row, left: Side, right: Side, second: Side | undefined): ReviewItem {
  const { id, kind, probability, weight, why, margin } = row
  const said = (side: Side, field: string) => {
    const property = propertyOf[field]
    return property ? side[property] : null
  }
  return {
    id,
    kind,
    probability,
    weight,
    left: shown(left),
    right: shown(right),
    reasons: row.reasons.map((reason) => ({
      ...reason,
      left: said(left, reason.field),
      right: said(right, reason.field),
    })),
    runnerUp: second && margin !== null ? { side: shown(second), margin } : null,
    why,
    differs: differences(left, right),
    decision: row.verdict && {
      id: row.decisionId!,
      verdict: row.verdict,
      decidedBy: row.decidedBy!,
      decidedAt: row.decidedAt!.toISOString(),
    },
  }
}

const propertyOf: Partial<Record<string, keyof Side>> = {
  nik: 'nikMask',
  birthDate: 'birthDate',
  name: 'name',
  sex: 'sex',
  village: 'village',
  mother: 'motherName',
}

function shown({ nikIndex: _, ...side }: Side): ReviewItem['left'] {
  return side
}
