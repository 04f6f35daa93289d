import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'

/**
 * Two words typed as one, by edits instead of likeness: one slip or two neighbours exchanged, letters only left out,
 * or two slips in a long word that begins alike.
 */
function near(x: RawBuilder<unknown>, y: RawBuilder<unknown>, { shortest, kept, long }: Nearness) {
  const [short, much] = [sql`least(length(${x}), length(${y}))`, sql`greatest(length(${x}), length(${y}))`]
  const edits = sql`levenshtein_less_equal(${x}, ${y}, 4)`
  const alike = sql`left(${x}, 4) = left(${y}, 4)`
  return sql`(case
    when ${short} < ${sql.lit(shortest)} or ${short} * 10 < ${much} * ${sql.lit(kept)} then false
    when ${edits} <= 1 then true
    when ${edits} = ${much} - ${short} then ${alike} or ${short} * 10 >= ${much} * ${sql.lit(kept + 2)}
    when ${edits} = 2 then (${short} >= ${sql.lit(long)} and left(${x}, 3) = left(${y}, 3)) or ${exchangedOnce(x, y)}
    else false end)`
}

interface Nearness {
  shortest: number
  /** Tenths of the longer word that must be in the shorter. */
  kept: number
  /** From so many letters two slips are forgiven. */
  long: number
}
const oneWord: Nearness = { shortest: 4, kept: 5, long: 8 }
const wholeName: Nearness = { shortest: 7, kept: 7, long: 14 }

const exchangedOnce = (x: RawBuilder<unknown>, y: RawBuilder<unknown>) => sql`(length(${x}) = length(${y})
  and exists (select from generate_series(1, length(${x}) - 1) k
    where ${x} = overlay(${y} placing substr(${y}, k + 1, 1) || substr(${y}, k, 1) from k for 2)))`

/**
 * sql_name_pair (x, y, level, shared): how each two names of the candidates compare, as numbered in `levels.name`, and
 * how many names hold the rarest whole word both have. Each two names are compared once, however many rows bear them.
 */
export async function compareNamePairs(trx: Kysely<Schema>): Promise<void> {
  await sql`create temp table sql_name_pair on commit drop as
    select p.x, p.y, null::integer as shared, case
      when x.spelled = y.spelled then 0
      when x.canonical = y.canonical then 1
      when x.core = y.core then case
        when cardinality(x.light) = 0 or cardinality(y.light) = 0 then 2
        when cardinality(x.light) <= cardinality(y.light) and x.light <@ y.light then 2
        when cardinality(x.light) > cardinality(y.light) and y.light <@ x.light then 2
        else 6 end
      when x.joined = y.joined or x.sorted = y.sorted or x.joined_core = y.joined_core then 3
    end as level
    from (
      select l.name as x, r.name as y from sql_pair p join sql_left l on l.row = p.l join sql_right r on r.row = p.r
      union
      select l.mother, r.mother from sql_pair p join sql_left l on l.row = p.l join sql_right r on r.row = p.r) p
    join sql_name x on x.id = p.x join sql_name y on y.id = p.y`.execute(trx)
  await sql`create temp table sql_word on commit drop as
    select word, count(*) as rows from (
      select name from sql_left union all select name from sql_right) row
    join sql_name n on n.id = row.name cross join lateral unnest(n.words) word group by word`.execute(trx)
  await sql`analyze sql_word`.execute(trx)
  await sql`create temp table sql_judged on commit drop as ${judged}`.execute(trx)
  await sql`analyze sql_judged`.execute(trx)
  await sql`update sql_name_pair p set level = j.level, shared = j.shared from sql_judged j
    where p.x = j.x and p.y = j.y`.execute(trx)
  await sql`create index on sql_name_pair (x, y)`.execute(trx)
  await sql`analyze sql_name_pair`.execute(trx)
}

/** Not one name with an error by itself, yet too alike to call it another. */
const resembles = sql`(case when left(x.joined_core, 1) = left(y.joined_core, 1)
  then levenshtein_less_equal(x.joined_core, y.joined_core, greatest(length(x.joined_core), length(y.joined_core)) / 3)
    <= greatest(1, greatest(length(x.joined_core), length(y.joined_core)) / 3)
  else levenshtein_less_equal(x.joined_core, y.joined_core, 1) <= 1 end
  or left(x.joined_core, 4) = left(y.joined_core, 4)
    and (starts_with(x.joined_core, y.joined_core) or starts_with(y.joined_core, x.joined_core)))`

/** Words are paired by equality, then by a slip, then by their initial; what is left over decides. */
const judged = sql`
  with crossed as (
    select p.x, p.y, a.place as a, b.place as b, a.word as u, b.word as v, a.word = b.word as equal,
      (length(a.word) = 1) <> (length(b.word) = 1) and left(a.word, 1) = left(b.word, 1) as initial
    from sql_name_pair p join sql_name x on x.id = p.x join sql_name y on y.id = p.y
    cross join lateral unnest(case when x.bare or y.bare then x.words else x.core_words end) with ordinality a (word, place)
    cross join lateral unnest(case when x.bare or y.bare then y.words else y.core_words end) with ordinality b (word, place)
    where p.level is null),
  equalled as (
    select *, bool_or(equal) over (partition by x, y, a) as a_equal, bool_or(equal) over (partition by x, y, b) as b_equal
    from crossed),
  neared as (
    select *, not a_equal and not b_equal and ${near(sql`u`, sql`v`, oneWord)} as near from equalled),
  initialled as (
    select *, initial and not a_equal and not b_equal
      and not bool_or(near) over (partition by x, y, a) and not bool_or(near) over (partition by x, y, b) as by_initial
    from neared),
  counted as (
    select x, y, count(distinct a) as nx, count(distinct b) as ny,
      least(count(distinct a) filter (where equal and length(u) > 1), count(distinct b) filter (where equal and length(u) > 1))
        + least(count(distinct a) filter (where near), count(distinct b) filter (where near)) as whole,
      least(count(distinct a) filter (where equal and length(u) = 1), count(distinct b) filter (where equal and length(u) = 1))
        + least(count(distinct a) filter (where by_initial), count(distinct b) filter (where by_initial)) as initials,
      min(w.rows) filter (where equal and length(u) > 1) as shared
    from initialled left join sql_word w on w.word = u and equal group by x, y)
  select c.x, c.y, c.shared::integer as shared, case
    when nx = whole + initials and ny = whole + initials and initials = 0 then 4
    when ${near(sql`x.joined_core`, sql`y.joined_core`, wholeName)} then 4
    when (nx = whole + initials or ny = whole + initials) and whole > 0 then 5
    when ${holdsInitials('x', 'y')} or ${holdsInitials('y', 'x')} then 5
    when whole > 0 or ${resembles} then 6
    else 7 end as level
  from counted c join sql_name x on x.id = c.x join sql_name y on y.id = c.y`

/** "M. Ali" beside "Muhammad Ali Akbar": an initial may stand for a light word of the other side. */
function holdsInitials(one: string, other: string): RawBuilder<unknown> {
  const [words, core] = [sql.ref(`${other}.words`), sql.ref(`${other}.core_words`)]
  const own = sql.ref(`${one}.core_words`)
  return sql`(cardinality(${sql.ref(`${other}.light`)}) > 0
    and exists (select from unnest(${own}) w where length(w) > 1)
    and not exists (select from unnest(${own}) w where case when length(w) > 1 then not w = any (${core})
      else not exists (select from unnest(${words}) v where length(v) > 1 and left(v, 1) = w) end))`
}
