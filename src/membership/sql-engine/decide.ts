import { type Kysely, sql } from 'kysely'
import { doubtOf } from '../../linkage/assign/doubt.ts'
import type { ReviewReason } from '../../linkage/index.ts'
import { copyInto, type Schema } from '../../platform/db/index.ts'

export interface SqlDecision {
  worker: string
  participant: string | null
  status: 'registered' | 'review' | 'not-registered'
  weight: number
  reason: ReviewReason | null
}

/** Bits, as in the engine: from where a pair is accepted, shown to a person, and too near to the next one. */
const limits = { accept: 7, review: 0, margin: 3 }

/** The decision on every worker, in the order of their keys, from sql_scored. */
export async function decide(trx: Kysely<Schema>): Promise<SqlDecision[]> {
  await layOutDoubts(trx)
  await sql`create temp table sql_ranked on commit drop as
    select s.l, s.r, s.weight, d.doubt, row_number() over (partition by s.l order by s.weight desc, s.r) as place
    from sql_scored s join sql_left l on l.row = s.l join sql_right r on r.row = s.r
    join sql_doubt d on d.pattern = ${pattern} and d.trusted = (l.trusted and r.trusted)
    where d.doubt is distinct from 'refused' and d.doubt is distinct from 'nik-conflict'`.execute(trx)
  await sql`create temp table sql_best on commit drop as
    select b.l, b.r, b.weight, b.doubt, max(s.weight) as second,
      row_number() over (partition by b.r order by b.weight desc, b.l) as claim,
      first_value(b.weight) over (partition by b.r order by b.weight desc, b.l) as strongest,
      nth_value(b.weight, 2) over (partition by b.r order by b.weight desc, b.l
        rows between unbounded preceding and unbounded following) as next_claim
    from sql_ranked b left join (
      select s.l, s.weight, b.r as best, s.r from sql_ranked s join sql_ranked b on b.l = s.l and b.place = 1
      join sql_right x on x.row = s.r join sql_right y on y.row = b.r
      left join sql_name n on n.id = x.name left join sql_name m on m.id = y.name
      where s.place > 1 and not coalesce(x.nik = y.nik or (x.birth = y.birth and n.core = m.core
        and (x.nik is null or y.nik is null)), false)) s on s.l = b.l
    where b.place = 1 group by b.l, b.r, b.weight, b.doubt`.execute(trx)
  const { rows } = await sql<SqlDecision>`
    select l.key as worker, case when d.reason = 'refused' or d.reason is null and d.r is null then null else r.key end as participant,
      case when d.r is null or d.reason = 'refused' then 'not-registered' when d.reason is null then 'registered'
        else 'review' end as status,
      coalesce(d.weight, 0) as weight, nullif(d.reason, 'refused') as reason
    from sql_left l left join (select b.*, ${reason} as reason from sql_best b) d on d.l = l.row
    left join sql_right r on r.row = d.r order by l.row`.execute(trx)
  return rows
}

const weak = sql`(doubt is not null or weight < ${limits.accept})`
const outclaimed = sql`(claim > 1 and ${weak} and strongest >= ${limits.accept} and strongest - weight >= ${limits.margin})`
/** Why the best partner is not simply taken. */
const reason = sql`case
  when weight < ${limits.review} or ${outclaimed} then 'refused'
  when claim > 1 then 'claimed-by-another'
  when doubt is not null then doubt
  when weight < ${limits.accept} then 'uncertain'
  when weight - second < ${limits.margin} then 'close-runner-up'
  when weight - next_claim < ${limits.margin} then 'claimed-by-another'
  end`

/** A pattern of levels as the engine numbers it. */
const pattern = sql`((((s.nik * 10 + s.birth) * 9 + s.name) * 3 + s.sex) * 4 + s.village) * 4 + s.mother`

/** sql_doubt: what each pattern that occurs cannot be whatever its weight. These rules are the engine's own. */
async function layOutDoubts(trx: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{
    pattern: number
  }>`select distinct ${pattern} as pattern from sql_scored s`.execute(trx)
  await sql`create temp table sql_doubt (pattern integer, trusted boolean, doubt text) on commit drop`.execute(
    trx,
  )
  await copyInto(
    trx,
    'sql_doubt',
    ['pattern', 'trusted', 'doubt'],
    rows.flatMap((row) =>
      [true, false].map((trusted) => [row.pattern, trusted, doubtOf(row.pattern, trusted)]),
    ),
  )
  await sql`analyze sql_doubt`.execute(trx)
}
