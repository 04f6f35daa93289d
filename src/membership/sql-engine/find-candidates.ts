import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'

/** A rule by which two rows become a pair; `right` where the other side has a key of its own. Null is no key. */
interface Rule {
  cap: number
  left: RawBuilder<unknown>
  right?: RawBuilder<unknown>
}

const key = (...parts: RawBuilder<unknown>[]) =>
  sql.join(
    parts.map((part) => sql`(${part})::text`),
    sql` || '|' || `,
  )
const [nik, birth, nikBirth, village] = [sql`r.nik`, sql`r.birth`, sql`r.nik_birth`, sql`r.village`]
const [first, last] = [sql`n.first`, sql`n.last`]
const whole = sql`case when length(r.nik) = 16 then r.nik end`
const year = sql`r.birth / 10000`
const month = sql`r.birth / 100 % 100`
const outer = sql`least(n.first, n.last) || '+' || greatest(n.first, n.last)`
const swapped = sql`case when r.birth % 100 <= 12 and r.birth % 100 <> r.birth / 100 % 100
  then r.birth / 10000 * 10000 + r.birth % 100 * 100 + r.birth / 100 % 100 end`

/** The blocking rules of the engine's worker profile, in their order. */
const rules: readonly Rule[] = [
  { cap: 200, left: nik },
  { cap: 200, left: sql`left(${whole}, 12)` },
  { cap: 200, left: sql`left(${nik}, 15)` },
  { cap: 100, left: key(sql`substr(${whole}, 7)`, first) },
  { cap: 200, left: key(birth, first) },
  { cap: 200, left: key(birth, last) },
  { cap: 200, left: key(birth, first), right: key(swapped, first) },
  { cap: 200, left: key(nikBirth, first), right: key(birth, first) },
  { cap: 200, left: key(nikBirth, first) },
  { cap: 200, left: key(birth, village) },
  { cap: 200, left: key(nikBirth, village), right: key(birth, village) },
  { cap: 200, left: key(village, outer) },
  { cap: 100, left: key(village, first, year) },
  { cap: 100, left: key(village, last, year) },
  { cap: 100, left: key(village, first, month) },
  { cap: 200, left: key(birth, sql`m.first`) },
  { cap: 60, left: key(outer, sql`r.birth / 100`) },
  { cap: 60, left: key(sql`case when cardinality(n.core_words) > 1 then n.core end`, year) },
]

/** A rule with two sides is asked both ways. */
const probes = rules.flatMap(({ cap, left, right }) =>
  right
    ? [
        { cap, of: left, in: right },
        { cap, of: right, in: left },
      ]
    : [{ cap, of: left, in: left }],
)

/** sql_pair (l, r): every pair that shares a key whose bucket is not too full, once. */
export async function findCandidates(trx: Kysely<Schema>): Promise<void> {
  await keys(trx, 'sql_left_key', 'sql_left', (probe) => probe.of)
  await keys(trx, 'sql_right_key', 'sql_right', (probe) => probe.in)
  const caps = sql.join(probes.map(({ cap }, rule) => sql`(${sql.lit(rule)}, ${sql.lit(cap)})`))
  await sql`create temp table sql_pair on commit drop as
    with open as (
      select k.key from sql_right_key k join (values ${caps}) c (rule, cap) on c.rule = k.rule
      group by k.key, c.cap having count(*) <= c.cap)
    select distinct l.row as l, h.row as r
    from open join sql_right_key h on h.key = open.key join sql_left_key l on l.key = open.key`.execute(trx)
  await sql`create index on sql_pair (l)`.execute(trx)
  await sql`analyze sql_pair`.execute(trx)
}

async function keys(
  trx: Kysely<Schema>,
  name: string,
  rows: string,
  of: (probe: (typeof probes)[number]) => RawBuilder<unknown>,
): Promise<void> {
  const values = sql.join(probes.map((probe, rule) => sql`(${sql.lit(rule)}, ${of(probe)})`))
  await sql`create temp table ${sql.table(name)} on commit drop as
    select r.row, k.rule, hashtextextended(k.key, k.rule) as key from ${sql.table(rows)} r
    left join sql_name n on n.id = r.name left join sql_name m on m.id = r.mother
    cross join lateral (values ${values}) k (rule, key) where k.key is not null`.execute(trx)
  await sql`analyze ${sql.table(name)}`.execute(trx)
}
