import { type Kysely, sql } from 'kysely'
import { doubtOf } from '../../linkage/assign/doubt.ts'
import type { ReviewReason } from '../../linkage/index.ts'
import { copyInto, type Schema } from '../../platform/db/index.ts'

/** What the best partner of a worker comes to; all but the worker is null where there was none. */
export interface SqlDecision {
  worker: string
  best: string | null
  pattern: number | null
  /** Bits for how rare the name is, beside those of the pattern. */
  frequency: number | null
  weight: number | null
  /** The next best who is somebody else. */
  second: string | null
  secondWeight: number | null
  /** The odds of all others. */
  others: number | null
  reason: ReviewReason | 'refused' | null
}

export interface SqlDecided {
  decisions: SqlDecision[]
  candidates: number
  nikConflicts: number
}

/** Bits, as in the engine: from where a pair is accepted, shown to a person, and too near to the next one. */
const limits = { accept: 7, review: 0, margin: 3 }
/** Weights below this (bits) are no rivals. */
const negligible = -10

/** The decision on every worker, in the order of their keys, from sql_scored. */
export async function decide(trx: Kysely<Schema>): Promise<SqlDecided> {
  await layOutDoubts(trx)
  // Two people on one NIK are counted and take no place.
  await sql`create temp table sql_ranked on commit drop as
    select s.l, s.r, s.weight, s.frequency, d.pattern, d.doubt, case when not d.conflict then
      row_number() over (partition by s.l, d.conflict order by s.weight desc, s.r) end as place
    from sql_scored s join sql_left l on l.row = s.l join sql_right r on r.row = s.r
    join sql_doubt d on d.pattern = ${pattern} and d.trusted = (l.trusted and r.trusted)
    where d.doubt is distinct from 'refused'`.execute(trx)
  await sql`create temp table sql_rivals on commit drop as
    select s.l, (array_agg(s.r order by s.weight desc, s.r))[1] as second, max(s.weight) as second_weight,
      sum(power(2, s.weight) order by s.weight desc, s.r) as odds
    from sql_ranked s join sql_ranked b on b.l = s.l and b.place = 1
    join sql_right x on x.row = s.r join sql_right y on y.row = b.r
    left join sql_name n on n.id = x.name left join sql_name m on m.id = y.name
    where s.place > 1 and s.weight > ${negligible} and not coalesce(x.nik = y.nik or (x.birth = y.birth
      and n.core = m.core and (x.nik is null or y.nik is null)), false)
    group by s.l`.execute(trx)
  await sql`create temp table sql_best on commit drop as
    select b.*, v.second, v.second_weight, coalesce(v.odds, 0) as others,
      row_number() over claims as claim, first_value(b.weight) over claims as strongest,
      nth_value(b.weight, 2) over (claims rows between unbounded preceding and unbounded following) as next_claim
    from sql_ranked b left join sql_rivals v on v.l = b.l where b.place = 1
    window claims as (partition by b.r order by b.weight desc, b.l)`.execute(trx)
  const { rows: decisions } = await sql<SqlDecision>`
    select l.key as worker, r.key as best, d.pattern, d.frequency, d.weight, s.key as second,
      d.second_weight as "secondWeight", d.others, ${reason} as reason
    from sql_left l left join sql_best d on d.l = l.row left join sql_right r on r.row = d.r
    left join sql_right s on s.row = d.second order by l.row`.execute(trx)
  const { rows: counts } = await sql<{ candidates: number; nikConflicts: number }>`
    select (select count(*) from sql_scored)::integer as candidates,
      (select count(*) from sql_ranked where place is null)::integer as "nikConflicts"`.execute(trx)
  return { decisions, ...counts[0]! }
}

const weak = sql`(doubt is not null or weight < ${limits.accept})`
const outclaimed = sql`(claim > 1 and ${weak} and strongest >= ${limits.accept} and strongest - weight >= ${limits.margin})`
/** Why the best partner is not simply taken. */
const reason = sql`case
  when weight < ${limits.review} or ${outclaimed} then 'refused'
  when claim > 1 then 'claimed-by-another'
  when doubt is not null then doubt
  when weight < ${limits.accept} then 'uncertain'
  when weight - second_weight < ${limits.margin} then 'close-runner-up'
  when weight - next_claim < ${limits.margin} then 'claimed-by-another'
  end`

/** A pattern of levels as the engine numbers it. */
const pattern = sql`((((s.nik * 10 + s.birth) * 9 + s.name) * 3 + s.sex) * 4 + s.village) * 4 + s.mother`

/** sql_doubt: what each pattern that occurs cannot be whatever its weight. These rules are the engine's own. */
async function layOutDoubts(trx: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{
    pattern: number
  }>`select distinct ${pattern} as pattern from sql_scored s`.execute(trx)
  await sql`create temp table sql_doubt (pattern integer, trusted boolean, doubt text, conflict boolean)
    on commit drop`.execute(trx)
  await copyInto(
    trx,
    'sql_doubt',
    ['pattern', 'trusted', 'doubt', 'conflict'],
    rows.flatMap((row) =>
      [true, false].map((trusted) => {
        const doubt = doubtOf(row.pattern, trusted)
        return [row.pattern, trusted, doubt, doubt === 'nik-conflict']
      }),
    ),
  )
  await sql`analyze sql_doubt`.execute(trx)
}
