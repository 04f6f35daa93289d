import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Secrets } from '../platform/crypto.ts'
import type { Db, Tx } from '../platform/db/index.ts'
import type { PeopleView, PersonRow, peopleQuery } from './api.ts'
import { figureOf } from './figures.ts'
import { matchName, nearName, readSought, type Sought } from './match-name.ts'
import { onLists, type Part } from './own-part.ts'
import { peopleOn } from './people-on.ts'
import { narrowed, totalsOn } from './reads.ts'
import type { ResolvedDay } from './resolve-day.ts'

export type PeopleAsked = z.output<typeof peopleQuery> & Pick<Part, 'lists'>
export type Day = Extract<ResolvedDay, { ok: true }>
type Match = { where: RawBuilder<boolean>; rank: RawBuilder<number> }

/** A page of the people behind a figure. */
export async function queryPeople(
  db: Db | Tx,
  secrets: Secrets,
  regencyCode: string,
  day: Day,
  asked: PeopleAsked,
): Promise<PeopleView> {
  if (day.asOf === null) return { total: 0, asOf: null, rows: [] }
  const page = sql`limit ${asked.pageSize} offset ${asked.page * asked.pageSize}`
  const sought = asked.q?.trim() ? readSought(asked.q) : null
  const match = sought && exactMatch(secrets, sought)
  if (match) {
    // Found and counted in one look; where nothing is on this page, the way round by counting says why.
    const { rows } = await sql<PersonRow & { total: number }>`select ${shown}, p.total from (
        select *, count(*) over ()::integer as total from ${peopleOf(regencyCode, day)} people
        where ${conditions(regencyCode, asked, match)} order by ${orderOf(asked, match)} ${page}) p`.execute(
      db,
    )
    const total = rows[0]?.total
    if (total) return { total, asOf: day.asOf, rows: rows.map(({ total: _, ...row }) => row) }
  }
  const { total, select } = await findPeople(db, secrets, regencyCode, day, asked)
  if (total === 0) return { total, asOf: day.asOf, rows: [] }
  const { rows } = await sql<PersonRow>`${select(page)}`.execute(db)
  return { total, asOf: day.asOf, rows }
}

/** How many, and the SQL of their rows (limit and offset go inside, so that names are looked up for one page only). */
export async function findPeople(
  db: Db | Tx,
  secrets: Secrets,
  regencyCode: string,
  day: Day,
  asked: PeopleAsked,
) {
  const people = peopleOf(regencyCode, day)
  const count = async (match?: Match) => {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${people} people
      where ${conditions(regencyCode, asked, match)}`.execute(db)
    return rows[0]!.n
  }

  const sought = asked.q?.trim() ? readSought(asked.q) : null
  let match: Match | undefined
  let total: number
  if (sought && sought.by !== 'nothing') {
    match = exactMatch(secrets, sought)
    total = await count(match)
    if (total === 0 && sought.by === 'name') {
      match = nearName(sought.words)
      total = await count(match)
    }
  } else if (sought) {
    total = 0
  } else if (asked.protection || asked.everyone || asked.lists) {
    // No cell holds these.
    total = await count()
  } else {
    total = (await totalsOn(db, regencyCode, day.asOf, asked))[asked.figure]
  }
  const found = (page: RawBuilder<unknown>) => sql`(
      select * from ${people} people where ${conditions(regencyCode, asked, match)} order by ${orderOf(asked, match)} ${page}
    ) p`
  const select = (page: RawBuilder<unknown>) => sql`select ${shown} from ${found(page)}`
  return { total, select, found }
}

/** SQL: the people of a day, whatever is looked for among them. */
const peopleOf = (regencyCode: string, day: Day) =>
  day.latest
    ? sql`(select * from coverage_person where regency_code = ${regencyCode})`
    : sql`(${peopleOn(regencyCode, day.asOf!)})`

/** What was typed, taken at its word. */
function exactMatch(secrets: Secrets, sought: Sought): Match | undefined {
  if (sought.by === 'name') return matchName(sought.words)
  if (sought.by === 'nothing') return undefined
  return { where: sql`nik_index = ${secrets.nikIndex(sought.nik)}`, rank: sql`0::integer` }
}

function conditions(regencyCode: string, asked: PeopleAsked, match: Match | undefined): RawBuilder<boolean> {
  const protection = asked.protection ? sql`and protection = ${asked.protection}` : sql``
  const matching = match ? sql`and ${match.where}` : sql``
  const figure = asked.everyone ? sql`true` : figureOf(asked.figure).rows
  return sql`${figure} and ${onLists(regencyCode, asked)} ${narrowed(asked)} ${protection} ${matching}`
}

// The id last, so that pages neither repeat nor skip anybody.
function orderOf(asked: PeopleAsked, match: Match | undefined): RawBuilder<unknown> {
  const direction = asked.descending ? sql`desc` : sql`asc`
  if (match && asked.sort === 'name') return sql`${match.rank}, search ${direction}, person_id ${direction}`
  switch (asked.sort) {
    case 'name':
      return sql`search ${direction}, person_id ${direction}`
    case 'village':
      return sql`district_code ${direction}, village_code ${direction}, search, person_id`
    case 'coveredUntil':
      return sql`covered_until ${direction} nulls last, search, person_id`
    case 'birthDate':
      return sql`birth_date ${direction} nulls last, search, person_id`
  }
}

/** Columns of a personRow; the covered range ends on the last covered day, as people say it. */
export const shown = sql`p.person_id as "personId", p.worker_id as "workerId", p.participant_id as "participantId",
  p.name, p.birth_date as "birthDate", p.sex, p.nik_mask as "nikMask", p.nik_valid as "nikValid",
  p.village_code as "villageCode",
  coalesce((select name from village v where v.code = p.village_code), '') as "villageName",
  coalesce((select name from district d where d.code = p.district_code), '') as "districtName",
  p.segment, p.group_code as "group", p.occupation, p.standing, p.protection,
  (p.covered_until - 1) as "coveredUntil", p.payer_kind as "payerKind", p.list_count as "listCount"`
