import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import { withoutNestedLoops } from '../platform/db/sync-rows.ts'
import { participantListRows } from '../registry/questions.ts'
import { monthEnds } from './days.ts'
import { refreshNikFaults } from './nik-faults/write-faults.ts'
import { everybody, peopleOn, personColumns } from './people-on.ts'
import { touchedDistricts } from './touched-districts.ts'
import { countCells, countCellsBackwards } from './write-cells.ts'

type Progress = (done: number, total: number) => void
const months = 13

/** One at a time for a regency, so that a day computed on demand never stands on other links than its neighbours. */
export async function lockCoverage(trx: Kysely<Schema>, regencyCode: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`coverage ${regencyCode}`}, 0))`.execute(trx)
}

/**
 * Writes the people behind the figures for the day of the latest participant list, and the cells for that day
 * and the last 13 month ends. Part of the transaction that linked the lists.
 */
export async function refreshCoverage(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  onProgress: Progress = () => undefined,
): Promise<void> {
  await lockCoverage(trx, regencyCode)
  await refreshNikFaults(trx, regencyCode)
  const latest = await latestListDay(trx, regencyCode)
  if (latest === null) {
    for (const table of ['coverage_cell', 'coverage_snapshot', 'coverage_person', 'coverage_print'] as const)
      await trx.deleteFrom(table).where('regency_code', '=', regencyCode).execute()
    return
  }
  await knowWhatIsThere(trx)
  await sql`create temp table everybody on commit drop as ${everybody(regencyCode)}`.execute(trx)
  await sql`analyze everybody (participant_id, worker_id)`.execute(trx)
  await sql`create temp table people_now on commit drop as ${peopleOn(regencyCode, latest, sql`everybody`)}`.execute(
    trx,
  )
  await sql`analyze people_now (person_id, village_code, district_code, segment, group_code)`.execute(trx)

  const days = [...new Set([...monthEnds(latest, months), latest])].reverse()
  onProgress(0, days.length + 1)
  await withoutNestedLoops(trx, () => keepPeople(trx, regencyCode))
  const districts = await forgetCells(trx, regencyCode, days)
  const some = districts ? sql`district_code = any(${districts})` : sql`true`
  onProgress(1, days.length + 1)
  await countCells(trx, regencyCode, latest, sql`select * from people_now where ${some}`)
  await countCellsBackwards(trx, regencyCode, days, some, (done) => onProgress(done + 1, days.length + 1))
  await keepSnapshots(trx, regencyCode, days, at)
  await sql`drop table everybody, people_now`.execute(trx)
  await sql`analyze coverage_person, coverage_cell`.execute(trx)
  onProgress(days.length + 1, days.length + 1)
}

/**
 * Takes away the cells that are to be counted again, and returns their districts: those of whom something changed. Null
 * for all, when the cells there are of other days.
 */
async function forgetCells(
  trx: Kysely<Schema>,
  regencyCode: string,
  days: readonly string[],
): Promise<string[] | null> {
  const touched = await touchedDistricts(trx, regencyCode)
  const counted = await trx
    .deleteFrom('coverage_snapshot')
    .where('regency_code', '=', regencyCode)
    .returning('as_of')
    .execute()
  const there = new Set(counted.map(({ as_of }) => as_of))
  const districts = days.every((day) => there.has(day)) ? touched : null
  const again = districts
    ? sql`(as_of <> all(${days}::date[]) or district_code = any(${districts}))`
    : sql`true`
  await sql`delete from coverage_cell where regency_code = ${regencyCode} and ${again}`.execute(trx)
  return districts
}

/**
 * Rows new in this transaction, or since the database last looked: without fresh statistics a plan may take a minute
 * instead of a second. Only of the columns that are joined and searched; the long ones cost more than they tell.
 */
async function knowWhatIsThere(trx: Kysely<Schema>): Promise<void> {
  await sql`analyze worker (regency_code, id, standing), participant (regency_code, id),
    membership (regency_code, id, participant_id, source_record_id, covered_from, covered_until),
    worker_match (regency_code, worker_id, participant_id, status), match_refused (regency_code, worker_id),
    worker_source (regency_code, source_record_id, worker_id), source_record (regency_code, id)`.execute(trx)
}

/**
 * Makes coverage_person equal to people_now; rows that stay as they are cost nothing, which spares the search index.
 * Workers who came while the figures were being made (registered by hand) stay: the next refresh counts them.
 */
async function keepPeople(trx: Kysely<Schema>, regencyCode: string): Promise<void> {
  const own = columns(personColumns)
  const [kept, now] = ['c', 'p'].map((alias) => columns(personColumns.map((name) => `${alias}.${name}`)))
  await sql`delete from coverage_person c where c.regency_code = ${regencyCode} and not exists (
    select 1 from people_now p where p.person_id = c.person_id and (${now}) is not distinct from (${kept}))
    and not exists (select 1 from worker w where w.regency_code = ${regencyCode} and w.id = c.worker_id
      and w.standing <> 'not-a-worker' and not exists (select 1 from everybody e where e.worker_id = w.id))`.execute(
    trx,
  )
  await sql`insert into coverage_person (regency_code, ${own}) select ${regencyCode}, ${now} from people_now p
    where not exists (select 1 from coverage_person c
      where c.regency_code = ${regencyCode} and c.person_id = p.person_id)`.execute(trx)
}

/** The figures of one day, counted from everybody. */
export async function writeDay(
  trx: Kysely<Schema>,
  regencyCode: string,
  day: string,
  at: Date,
): Promise<void> {
  await countCells(trx, regencyCode, day, peopleOn(regencyCode, day))
  await keepSnapshots(trx, regencyCode, [day], at)
}

/** That the figures of these days stand, and on which lists. */
async function keepSnapshots(
  trx: Kysely<Schema>,
  regencyCode: string,
  days: readonly string[],
  at: Date,
): Promise<void> {
  const list = await participantListRows(trx, regencyCode)
  await sql`insert into coverage_snapshot (regency_code, as_of, lists_version, computed_at, participants_rows,
      participants_people, list_rows, rejected_rows)
    select ${regencyCode}, unnest(${days}::date[]), lists_version, ${at}, rows, people,
      ${list.rows}::integer, ${list.rejected}::integer
    from (select (select coalesce(max(lists_version), 0) from tenant where regency_code = ${regencyCode}) as lists_version,
      (select count(*) from membership where regency_code = ${regencyCode}) as rows,
      (select count(*) from participant where regency_code = ${regencyCode}) as people) now`.execute(trx)
}

/** Day of the latest participant list in use; without one, of the latest list of any kind. */
async function latestListDay(trx: Kysely<Schema>, regencyCode: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select coalesce(max(i.as_of) filter (where l.kind = 'participants'), max(i.as_of)) as day
    from import i join list l on l.regency_code = i.regency_code and l.id = i.list_id
    where i.regency_code = ${regencyCode} and i.status = 'committed' and l.kind not in ('jkn', 'reported-deaths')`.execute(
    trx,
  )
  return rows[0]?.day ?? null
}

function columns(names: readonly string[]) {
  return sql.join(names.map((name) => sql.ref(name)))
}
