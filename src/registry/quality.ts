import { type Kysely, sql } from 'kysely'
import { type Estimate, stratified } from '../linkage/calibrate/index.ts'
import type { Schema } from '../platform/db/index.ts'
import type { QualityView } from './api.ts'
import { refusedStrata } from './refused-strata.ts'
import { roundOf } from './review-opinion-store.ts'
import { exactShare, foundShare } from './review-share.ts'

/** How many pairs of a course there are, were drawn, were decided, and are one person. */
interface Looked {
  /** Strata of the refused from 0 on; null for the accepted. */
  stratum: number | null
  size: number
  drawn: number
  decided: number
  same: number
  /** Of which two people said different things and nobody has decided. */
  disputed: number
}

/** What decisions on the pairs drawn at random say of the linkage, and how much they rest on. */
export async function readQuality(db: Kysely<Schema>, regencyCode: string): Promise<QualityView> {
  const looked = await lookedAt(db, regencyCode)
  const accepted = looked.find(({ stratum }) => stratum === null) ?? nothing(null)
  const refused = refusedStrata.map((_, i) => looked.find(({ stratum }) => stratum === i) ?? nothing(i))
  const precision = accepted.decided > 0 ? exactShare(accepted.same, accepted.decided) : null
  const told = refused.every(({ size, decided }) => size === 0 || decided > 0)
  const recall = precision && told ? recallOf(precision, accepted, refused) : null
  return {
    open: await openPairs(db, regencyCode),
    precision: precision && shown(precision),
    recall: recall && shown(recall),
    accepted: counts(accepted),
    refused: refused.map((one, i) => ({ ...counts(one), fromBits: refusedStrata[i]! })),
  }
}

/** Found ÷ (found + missed), with the doubt about both. */
function recallOf(precision: Estimate, accepted: Looked, refused: readonly Looked[]): Estimate | null {
  const of = (share: number) => share * accepted.size
  const found = { value: of(precision.value), low: of(precision.low), high: of(precision.high) }
  const missed = stratified(
    refused.map(({ size, decided, same }) => ({
      size: Math.max(size, decided),
      trials: decided,
      hits: same,
    })),
  )
  return foundShare(found, missed)
}

const nothing = (stratum: number | null): Looked => ({
  stratum,
  size: 0,
  drawn: 0,
  decided: 0,
  same: 0,
  disputed: 0,
})
const counts = ({ stratum: _, ...counted }: Looked) => counted
const shown = ({ value, low, high }: Estimate) => ({
  basisPoints: Math.round(value * 10_000),
  // Outwards: a range must not look narrower than it is.
  low: Math.floor(low * 10_000 + 1e-6),
  high: Math.ceil(high * 10_000 - 1e-6),
})

/** A pair a person has decided is the linkage's no more, but still one of those it was drawn from. */
async function lookedAt(db: Kysely<Schema>, regencyCode: string): Promise<Looked[]> {
  const stratum = (weight: string) =>
    sql`case ${sql.join(
      refusedStrata.map((from, i) => sql`when ${sql.ref(weight)} >= ${from}::real then ${i}::integer`),
      sql` `,
    )} end`
  const { rows } = await sql<Looked>`
    with drawn as (
      select r.sample, case when r.sample = 'refused' then ${stratum('r.weight')} end as stratum, d.verdict,
        d.id is null and (select count(distinct o.given_by) from review_opinion o
          where o.regency_code = ${regencyCode} and o.kind = r.kind and o.left_id = r.left_id
            and o.right_id = r.right_id and o.part = 'second' and o.round = ${roundOf(regencyCode)}) > 0 as disputed
      from review r left join review_decision d on d.regency_code = ${regencyCode} and d.kind = r.kind
        and d.left_id = r.left_id and d.right_id = r.right_id and d.undone_at is null
      where r.regency_code = ${regencyCode} and r.sample is not null
    ), whole as (
      select 'accepted' as sample, null::integer as stratum, count(*) as size from worker_match
      where regency_code = ${regencyCode} and status = 'registered' and decided_by = 'engine'
      union all
      select 'refused', ${stratum('f.weight')}, count(*) from match_refused f
      where f.regency_code = ${regencyCode} and f.weight >= ${refusedStrata.at(-1)!}::real
        and f.taken_by is null group by 2
    )
    select stratum, sum(size)::integer as size, sum(drawn)::integer as drawn, sum(decided)::integer as decided,
      sum(same)::integer as same, sum(disputed)::integer as disputed
    from (
      select sample, stratum, size, 0 as drawn, 0 as decided, 0 as same, 0 as disputed
      from whole
      union all
      select sample, stratum, count(verdict), count(*), count(verdict), count(*) filter (where verdict = 'same'),
        count(*) filter (where disputed)
      from drawn group by sample, stratum
    ) counted group by sample, stratum`.execute(db)
  return rows
}

async function openPairs(db: Kysely<Schema>, regencyCode: string): Promise<QualityView['open']> {
  const { rows } = await sql<QualityView['open']>`
    select count(*) filter (where r.sample is null and r.kind = 'membership')::integer as membership,
      count(*) filter (where r.sample is null and r.kind = 'duplicate')::integer as duplicate,
      count(*) filter (where r.sample is not null)::integer as audit
    from review r where r.regency_code = ${regencyCode} and not exists (
      select 1 from review_decision d where d.regency_code = ${regencyCode} and d.kind = r.kind
        and d.left_id = r.left_id and d.right_id = r.right_id and d.undone_at is null)`.execute(db)
  return rows[0]!
}
