import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import type { ReviewItem, ReviewStage, ReviewsView } from './api.ts'
import type { Viewer } from './review-course.ts'
import { type ReviewRow, toItems } from './review-items.ts'
import { roundOf } from './review-opinion-store.ts'

export interface ReviewQuery {
  kind?: ReviewItem['kind'] | undefined
  state: ReviewStage
  /** Among the pairs of workers and participants, every tenth is one drawn at random to test the linkage. */
  mixed?: boolean | undefined
  page: number
}

export const reviewPageSize = 20

/** SQL over a pair `r`: how many people have spoken of it blindly in its present round, and whether the viewer has. */
const voices = (regencyCode: string, by: string) => sql`select o.kind, o.left_id, o.right_id,
    count(*) as voices, bool_or(o.given_by = ${by}) as mine
  from (
    select distinct on (r.kind, r.left_id, r.right_id, r.given_by) r.* from review_opinion r
    where r.regency_code = ${regencyCode} and r.round = ${roundOf(regencyCode)}
    order by r.kind, r.left_id, r.right_id, r.given_by, r.given_at desc, r.id desc
  ) o where o.part in ('first', 'second') and o.verdict <> 'withdrawn' group by o.kind, o.left_id, o.right_id`

const rows = (
  regencyCode: string,
  { by, two }: Viewer,
) => sql`select r.id, case when r.sample is null then r.kind else 'audit' end as kind, r.kind as "pairKind",
    r.left_id as "leftId", r.right_id as "rightId", r.weight, r.probability, r.reasons, r.why, r.priority,
    coalesce(r.sample, 'asked') as course, m.runner_up as "runnerUpId", r.weight - m.runner_up_weight as margin,
    case when d.id is not null then 'decided' when not ${two}::boolean or v.voices is null then 'open'
      when v.voices = 1 then 'waiting' else 'disputed' end as stage, coalesce(v.mine, false) as mine,
    d.id as "decisionId", d.verdict, d.decided_by as "decidedBy", d.decided_at as "decidedAt"
  from review r left join review_decision d on d.regency_code = ${regencyCode} and d.kind = r.kind
    and d.left_id = r.left_id and d.right_id = r.right_id and d.undone_at is null
  left join (${voices(regencyCode, by)}) v on v.kind = r.kind and v.left_id = r.left_id and v.right_id = r.right_id
  left join worker_match m on m.regency_code = ${regencyCode} and r.kind = 'membership'
    and m.worker_id = r.left_id and m.participant_id = r.right_id
  where r.regency_code = ${regencyCode}`

/** SQL: pairs drawn to test the linkage are a queue of their own, whatever they are pairs of. */
function ofKind(kind: ReviewItem['kind'], mixed: boolean) {
  if (kind === 'audit') return sql`and r.sample is not null`
  return mixed ? sql`and r.kind = ${kind}` : sql`and r.sample is null and r.kind = ${kind}`
}

/** So many pairs of which the linkage asks stand before each one drawn at random. */
const askedForEachDrawn = 9

const conditions = {
  open: sql`(stage = 'open' or (stage = 'waiting' and not mine))`,
  waiting: sql`stage = 'waiting'`,
  disputed: sql`stage = 'disputed'`,
  decided: sql`stage = 'decided'`,
}

/** A page of the queue: open pairs by what a wrong call would cost, decided ones latest first. */
export async function listReviews(
  db: Kysely<Schema>,
  regencyCode: string,
  { kind, state, page, mixed = false }: ReviewQuery,
  viewer: Viewer,
): Promise<ReviewsView> {
  const pairs = sql`(${rows(regencyCode, viewer)} ${kind ? ofKind(kind, mixed) : sql``}) pair`
  const counts = await sql<Record<ReviewStage, number>>`select ${sql.join(
    Object.entries(conditions).map(
      ([name, condition]) => sql`count(*) filter (where ${condition})::integer as ${sql.ref(name)}`,
    ),
  )} from ${pairs}`.execute(db)
  const turn = sql`row_number() over (partition by kind = 'audit' order by priority desc, id)`
  const order =
    state === 'decided'
      ? sql`"decidedAt" desc, id`
      : mixed
        ? sql`turn / case when kind = 'audit' then 1.0 else ${askedForEachDrawn}::float8 end, kind = 'audit', id`
        : sql`priority desc, id`
  const found =
    await sql<ReviewRow>`select * from (select *, ${turn} as turn from ${pairs} where ${conditions[state]}) queue
    order by ${order} limit ${reviewPageSize} offset ${page * reviewPageSize}`.execute(db)
  return { ...counts.rows[0]!, rows: await toItems(db, regencyCode, found.rows, viewer) }
}

/** One pair, open or decided. */
export async function findReview(
  db: Kysely<Schema>,
  regencyCode: string,
  id: string,
  viewer: Viewer,
): Promise<ReviewItem | undefined> {
  const found = await sql<ReviewRow>`${rows(regencyCode, viewer)} and r.id = ${id}`.execute(db)
  return (await toItems(db, regencyCode, found.rows, viewer))[0]
}
