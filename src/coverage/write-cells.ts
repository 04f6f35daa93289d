import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import { arrearsAfter } from './days.ts'
import { exactTo, expectedColumns } from './expected.ts'
import { countFigures } from './figures.ts'
import { peopleOn } from './people-on.ts'

const places = sql`district_code, village_code, segment, group_code`
const names = [...countFigures.map((f) => f.column), ...expectedColumns.map(([name]) => name)].map((name) =>
  sql.ref(name),
)
const columns = sql.join(names)
const sums = [
  ...countFigures.map((f) => sql`count(*) filter (where ${f.rows}) as ${sql.ref(f.column)}`),
  ...expectedColumns.map(([name, sum]) => sql`${sum} as ${sql.ref(name)}`),
]
const each = (of: (name: RawBuilder<unknown>) => RawBuilder<unknown>) => sql.join(names.map(of))

/** Rolls people up into the cells of a day, each column by the predicate of its figure. */
export async function countCells(
  trx: Kysely<Schema>,
  regencyCode: string,
  day: string,
  people: RawBuilder<unknown>,
): Promise<void> {
  await sql`insert into coverage_cell (regency_code, as_of, ${places}, ${columns})
    select ${regencyCode}, ${day}::date, q.* from (${cellsOf(people)}) q`.execute(trx)
}

/**
 * The cells of each day from those of the day after it: less who changed between the two as they were then, plus the same
 * people as they were before. Few change in a month, and nobody else is looked at.
 * @param days latest first; the cells of the first one stand
 * @param some SQL of the places counted, for who stands in them and for cells alike
 */
export async function countCellsBackwards(
  trx: Kysely<Schema>,
  regencyCode: string,
  days: readonly string[],
  some: RawBuilder<unknown>,
  onDay: (done: number) => void,
): Promise<void> {
  const ever = turnedBetween(regencyCode, sql`everybody`, days.at(-1)!, days[0]!)
  await sql`create temp table movers on commit drop as ${ever} and ${some}`.execute(trx)
  for (const [i, day] of days.slice(1).entries()) {
    onDay(i + 1)
    const later = days[i]!
    await sql`create temp table turned on commit drop as ${turnedBetween(regencyCode, sql`movers`, day, later)}`.execute(
      trx,
    )
    await sql`analyze turned (participant_id, maybe_id)`.execute(trx)
    const turned = (on: string) => cellsOf(peopleOn(regencyCode, on, sql`turned`, { few: true }))
    await sql`insert into coverage_cell (regency_code, as_of, ${places}, ${columns})
      select ${regencyCode}, ${day}::date, q.* from (
        select ${places}, ${each((name) => sql`sum(${name}) as ${name}`)} from (
          select ${places}, ${each((name) => sql`round(${name}::numeric, ${exactTo}) as ${name}`)} from coverage_cell
          where regency_code = ${regencyCode} and as_of = ${later}::date and ${some}
          union all select ${places}, ${each((name) => sql`- ${name}`)} from (${turned(later)}) were
          union all select * from (${turned(day)}) are) parts
        group by ${places}) q
      where ${sql.join(
        names.map((name) => sql`${name} <> 0`),
        sql` or `,
      )}`.execute(trx)
    await sql`drop table turned`.execute(trx)
  }
  await sql`drop table movers`.execute(trx)
}

/** SQL: the rows of `all` whose figures may differ between the two days: something began, ended or was long enough ago. */
function turnedBetween(regencyCode: string, all: RawBuilder<unknown>, day: string, later: string) {
  const between = (column: RawBuilder<unknown>, from = day, to = later) =>
    sql`(${column} > ${from}::date and ${column} <= ${to}::date)`
  return sql`
    with cards as materialized (
      select participant_id from membership
      where regency_code = ${regencyCode}::text and (${between(sql`covered_from`)} or ${between(sql`covered_until`)}
        or ${between(sql`covered_until`, arrearsAfter(day), arrearsAfter(later))}))
    select * from ${all} where (${between(sql`standing_on`)}
      or participant_id in (select participant_id from cards) or maybe_id in (select participant_id from cards))`
}

const cellsOf = (people: RawBuilder<unknown>) => sql`
  select ${places}, ${sql.join(sums)} from (${people}) people group by ${places}`
