import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { syntheticList, syntheticPeople } from './linkage/oracle/synthetic.ts'
import { secretsFrom } from './platform/crypto.ts'
import { freshDatabase, type TestDatabase } from './platform/test-database.ts'
import { refresh } from './refresh.ts'
import { type GivenRow, givenList } from './registry/given-list.ts'
import { paidCard, rowOf } from './registry/made-up-people.ts'

const regencyCode = '73.16'
const secrets = secretsFrom('5e'.repeat(32))
const people = syntheticPeople({ people: 2000, errors: 1, seed: 41, villages: 8 })
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** Part of the people as one list says them, every `except`-th left out. */
function rowsOf(share: number, seed: number, except = 0): GivenRow[] {
  const { rows } = syntheticList(people, (i) => (i * 7919 + seed) % 1000 < share * 1000, 'k', {
    people: 0,
    errors: 1,
    seed,
  })
  return rows.filter((_, i) => except === 0 || i % except > 0).map(rowOf)
}
const minutes = (n: number) => new Date(Date.UTC(2026, 0, 5, 2, n))
const run = (at: Date, force = false) =>
  refresh({ db: database.db, key: secrets }, regencyCode, at, () => undefined, { force, relearn: false })
const give = (
  kind: 'village-workers' | 'office-workers' | 'participants',
  name: string,
  rows: GivenRow[],
  at: Date,
) =>
  givenList(database.db, secrets, { regencyCode, kind, name, asOf: '2025-12-31', rows }).then((given) =>
    database.db.updateTable('import').set({ committed_at: at }).where('id', '=', given.importId).execute(),
  )
const cards = (rows: GivenRow[]) => rows.map((row, i) => ({ ...row, ...paidCard, kpj: `25${100_000 + i}` }))

/** What was found, without ids of workers that may be named otherwise, weights and moments. */
async function found() {
  const { db } = database
  const { rows } = await sql<{ what: string; said: string }>`
    with worker_of as (
      select s.worker_id, string_agg(s.source_record_id::text, ' ' order by s.source_record_id) as records
      from worker_source s group by s.worker_id)
    select 'worker' as what, concat_ws('|', o.records, w.name, w.birth_date, w.nik_index, w.village_code, w.standing,
      w.list_count, w.provenance) as said from worker w join worker_of o on o.worker_id = w.id
    union all select 'nik', concat_ws('|', n.nik_index, o.records) from nik_registry n join worker_of o using (worker_id)
    union all select 'match', concat_ws('|', o.records, m.participant_id, m.status, m.decided_by,
      case when m.runner_up_weight > -5 then m.runner_up end)
      from worker_match m join worker_of o using (worker_id)
    union all select 'refused', concat_ws('|', o.records, m.participant_id) from match_refused m
      join worker_of o using (worker_id) where m.weight > -5
    union all select 'review', concat_ws('|', kind, least(coalesce(o.records, left_id::text), coalesce(p.records, right_id::text)),
      greatest(coalesce(o.records, left_id::text), coalesce(p.records, right_id::text)), why) from review r
      left join worker_of o on o.worker_id = r.left_id left join worker_of p on p.worker_id = r.right_id
      where sample is null
    union all select 'cell', concat_ws('|', as_of, district_code, village_code, segment, universe, active, uncovered,
      to_review, never, active_not_on_lists) from coverage_cell
    order by 1, 2`.execute(db)
  return rows.map(({ what, said }) => `${what} ${said}`)
}

it('makes of what changed what all lists together make', async () => {
  const { db } = database
  const village = [rowsOf(0.35, 1), rowsOf(0.3, 400)] as const
  await give('village-workers', 'Maiwa', village[0], minutes(0))
  await give('village-workers', 'Anggeraja', village[1], minutes(0))
  await give('office-workers', 'Dinas', rowsOf(0.3, 700), minutes(0))
  await give('office-workers', 'Penyuluh', rowsOf(0.04, 300), minutes(0))
  await give('participants', 'Peserta', cards(rowsOf(0.5, 200)), minutes(0))
  const first = (await run(minutes(20)))!
  expect(first.workers.changed).toBeNull()
  const learned = await db.selectFrom('link_model').select(['purpose', 'learned_at']).execute()
  expect(learned.map((one) => one.purpose).sort()).toEqual(['duplicate', 'membership'])

  // One village says something else of a few people, leaves some out, and knows some new ones.
  const changed = village[1]
    .filter((_, i) => i % 40 > 0)
    .map((row, i) => (i % 35 === 1 ? { ...row, birthDate: null, villageCode: '73.16.02.2002' } : row))
  await give('village-workers', 'Anggeraja', [...changed, ...rowsOf(0.02, 900)], minutes(40))
  const second = (await run(minutes(41)))!
  expect(second.workers.changed!.size).toBeGreaterThan(20)
  expect(second.workers.records).toBeLessThan(1200)
  expect(await db.selectFrom('link_model').select(['purpose', 'learned_at']).execute()).toEqual(learned)
  const around = await found()
  await run(minutes(42), true)
  expect(around).toEqual(await found())

  // Then the participant list: some gone, some new.
  await give(
    'participants',
    'Peserta',
    cards(rowsOf(0.5, 200))
      .filter((_, i) => i % 30 > 0)
      .concat(cards(rowsOf(0.03, 940))),
    minutes(60),
  )
  const third = (await run(minutes(61)))!
  expect(third.workers.changed!.size).toBe(0)
  const matched = await found()
  await run(minutes(62), true)
  expect(matched).toEqual(await found())

  // And a list taken away.
  await sql`update import set status = 'undone', undone_at = ${minutes(90)} where status = 'committed'
    and list_id = (select id from list where name = 'Penyuluh')`.execute(db)
  await sql`update tenant set lists_version = lists_version + 1`.execute(db)
  const fourth = (await run(minutes(91)))!
  expect(fourth.workers.changed!.size).toBeGreaterThan(50)
  const left = await found()
  await run(minutes(92), true)
  expect(left).toEqual(await found())
})
