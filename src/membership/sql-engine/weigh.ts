import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { LevelWeight, LinkModel } from '../../linkage/index.ts'
import { copyInto, type Schema } from '../../platform/db/index.ts'
import { birthLevel, nikLevel } from './identity-levels.ts'

/** sql_scored (l, r, nik, birth, name, sex, village, mother, frequency, weight): every pair in levels and bits. */
export async function weigh(trx: Kysely<Schema>, model: LinkModel): Promise<void> {
  await layOutBits(trx, model)
  const rarity = await layOutRarity(trx, model)
  await sql`create temp table sql_compared on commit drop as
    select p.l, p.r, ${nikLevel()} as nik, null::integer as birth,
      case when l.name is null or r.name is null then 8 else n.level end as name, n.shared,
      case when l.sex is null or r.sex is null then 2 when l.sex = r.sex then 0 else 1 end as sex,
      case when l.village is null or r.village is null then 3 when l.village = r.village then 0
        when l.district = r.district then 1 else 2 end as village,
      case when l.mother is null or r.mother is null then 3 when m.level <= 3 then 0 when m.level <= 5 then 1 else 2 end as mother
    from sql_pair p join sql_left l on l.row = p.l join sql_right r on r.row = p.r
    left join sql_name_pair n on n.x = l.name and n.y = r.name
    left join sql_name_pair m on m.x = l.mother and m.y = r.mother`.execute(trx)
  await sql`analyze sql_compared`.execute(trx)
  await sql`create temp table sql_scored on commit drop as
    select c.l, c.r, c.nik, c.birth, c.name, c.sex, c.village, c.mother, f.bits as frequency,
      ${Math.log2(model.prior / (1 - model.prior))}::float8 + i.bits + n.bits + s.bits + v.bits + m.bits + f.bits as weight
    from (
      select c.l, c.r, c.nik, ${birthLevel(sql`c.nik`)} as birth, c.name, c.shared, c.sex, c.village, c.mother,
        l.name as left_name, r.name as right_name
      from sql_compared c join sql_left l on l.row = c.l join sql_right r on r.row = c.r) c
    join sql_bits i on i.field = 'identity' and i.level = c.nik * 10 + c.birth
    join sql_bits n on n.field = 'name' and n.level = c.name
    join sql_bits s on s.field = 'sex' and s.level = c.sex
    join sql_bits v on v.field = 'village' and v.level = c.village
    join sql_bits m on m.field = 'mother' and m.level = c.mother
    left join sql_rarity x on x.name = c.left_name left join sql_rarity y on y.name = c.right_name
    cross join lateral (select ${rarity} as bits) f`.execute(trx)
  await sql`create index on sql_scored (l)`.execute(trx)
  await sql`analyze sql_scored`.execute(trx)
}

/** log2(m / u) of each level; what is missing says nothing. */
async function layOutBits(trx: Kysely<Schema>, { fields, identity }: LinkModel): Promise<void> {
  const bits = ({ m, u }: { m: number; u: number }) => (m > 0 && u > 0 ? Math.log2(m / u) : 0)
  const rows = [
    ...identity.map((cell, level) => ['identity', level, bits(cell)] as const),
    ...Object.entries(fields).flatMap(([field, levels]) =>
      levels.map((one: LevelWeight, level) => [field, level, bits(one)] as const),
    ),
  ]
  await sql`create temp table sql_bits (field text, level integer, bits float8) on commit drop`.execute(trx)
  await copyInto(trx, 'sql_bits', ['field', 'level', 'bits'], rows)
  await sql`analyze sql_bits`.execute(trx)
}

/** Lists shorter than this say little about how common a name is. */
const enoughNames = 2000

/** Bits for how rare the agreeing name or word is, from the names of both lists, as the engine reckons them. */
async function layOutRarity(trx: Kysely<Schema>, { fields }: LinkModel): Promise<RawBuilder<unknown>> {
  await sql`create temp table sql_rarity on commit drop as
    with held as (
      select name, count(*) as rows from (select name from sql_left union all select name from sql_right) named
      where name is not null group by name)
    select n.id as name, sum(h.rows) over (partition by n.core)::float8 as common
    from held h join sql_name n on n.id = h.name`.execute(trx)
  await sql`analyze sql_rarity`.execute(trx)
  const { rows } = await sql<{ names: number; words: number }>`
    select names, (select sum(rows * rows) / sum(rows) from sql_word)::float8 / names as words
    from (select count(*)::float8 as names from (select name from sql_left union all select name from sql_right) n
      where name is not null) n`.execute(trx)
  const { names, words } = rows[0]!
  const trust = names / (names + enoughNames)
  const nameChance = fields.name.slice(0, 3).reduce((sum, { u }) => sum + u, 0)
  const bits = (chance: number, common: RawBuilder<unknown>, least: number, most: number) => sql`
    ${trust}::float8 * least(${most}::float8, greatest(${least}::float8,
      ln(${chance * names}::float8 / greatest(${common} - 2, 0.5)) / ln(2::float8)))`
  return sql`case
    when c.name <= 3 then ${bits(nameChance, sql`greatest(x.common, y.common)`, -7, 3)}
    when c.name in (5, 6) and c.shared is not null then ${bits(words, sql`c.shared`, -4, 5)}
    else 0 end`
}
