import { type Kysely, sql } from 'kysely'
import { type Estimate, wilson } from '../linkage/calibrate/index.ts'
import type { Schema } from '../platform/db/index.ts'
import type { ReviewersView } from './api.ts'

/** On how many pairs the first and the second reviewer said what. */
export interface Said {
  bothSame: number
  bothDifferent: number
  /** The first said same, the second different; and the other way round. */
  sameDifferent: number
  differentSame: number
}

/** Fewer pairs than this say too little of how well two people agree. */
const enough = 30

/**
 * Cohen's kappa (1960): the agreement beyond what two people who answer at random, each as often "same" as they did,
 * would have. Its range is that of the agreement (Wilson) with the agreement by chance held: the usual normal range
 * shrinks to nothing when everybody agreed, however few pairs they saw. Null when chance alone explains everything,
 * because everybody always said the same thing.
 */
export function kappaOf(said: Said): Estimate | null {
  const { bothSame, bothDifferent, sameDifferent, differentSame } = said
  const pairs = bothSame + bothDifferent + sameDifferent + differentSame
  if (pairs === 0) return null
  const first = (bothSame + sameDifferent) / pairs
  const second = (bothSame + differentSame) / pairs
  const byChance = first * second + (1 - first) * (1 - second)
  if (byChance >= 1) return null
  const share = wilson(bothSame + bothDifferent, pairs)
  const beyond = (agreed: number) => Math.max(-1, (agreed - byChance) / (1 - byChance))
  return { value: beyond(share.value), low: beyond(share.low), high: beyond(share.high) }
}

export function agreementOf(said: Said): ReviewersView['agreement'] {
  const { bothSame, bothDifferent, sameDifferent, differentSame } = said
  const agreed = bothSame + bothDifferent
  const pairs = agreed + sameDifferent + differentSame
  if (pairs === 0) return null
  const share = wilson(agreed, pairs)
  const kappa = kappaOf(said)
  const hundredth = (value: number) => Math.round(value * 100) / 100
  return {
    pairs,
    agreed,
    share: {
      basisPoints: Math.round(share.value * 10_000),
      low: Math.floor(share.low * 10_000 + 1e-6),
      high: Math.ceil(share.high * 10_000 - 1e-6),
    },
    kappa: kappa && {
      value: hundredth(kappa.value),
      low: Math.floor(kappa.low * 100 + 1e-6) / 100,
      high: Math.ceil(kappa.high * 100 - 1e-6) / 100,
    },
    enough: pairs >= enough,
  }
}

/** Every round of every pair in which two people spoke blindly, also those decided or undone since. */
export async function readAgreement(
  db: Kysely<Schema>,
  regencyCode: string,
): Promise<ReviewersView['agreement']> {
  const { rows } = await sql<Said>`
    with last as (
      select distinct on (kind, left_id, right_id, round, part) kind, left_id, right_id, round, part, verdict
      from review_opinion where regency_code = ${regencyCode} and part in ('first', 'second') and verdict <> 'withdrawn'
      order by kind, left_id, right_id, round, part, given_at desc, id desc
    ), two as (
      select f.verdict as first, s.verdict as second from last f join last s using (kind, left_id, right_id, round)
      where f.part = 'first' and s.part = 'second'
    )
    select count(*) filter (where first = 'same' and second = 'same')::integer as "bothSame",
      count(*) filter (where first = 'different' and second = 'different')::integer as "bothDifferent",
      count(*) filter (where first = 'same' and second = 'different')::integer as "sameDifferent",
      count(*) filter (where first = 'different' and second = 'same')::integer as "differentSame"
    from two`.execute(db)
  return agreementOf(rows[0]!)
}
