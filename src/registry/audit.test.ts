import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { refresh } from '../refresh.ts'
import type { QualityView, ReviewItem, ReviewsView } from './api.ts'
import { givenList } from './given-list.ts'
import { madeUpPeople, paidCard } from './made-up-people.ts'
import { registerReviewRoutes } from './review-routes.ts'
import { at, openReviewApp, type ReviewApp, regencyCode, secrets } from './test-review-app.ts'

let open: ReviewApp
let database: ReviewApp['database']
let app: ReviewApp['app']

beforeAll(async () => {
  open = await openReviewApp(registerReviewRoutes)
  database = open.database
  app = open.app
  const given = { regencyCode, asOf: '2025-12-31' }
  await givenList(database.db, secrets, { ...given, kind: 'village-workers', name: 'Maiwa', rows: people })
  const cards = people
    .slice(0, 300)
    .map((person, i) => ({ ...person, ...paidCard, kpj: `2500000${i + 1000}` }))
  await givenList(database.db, secrets, { ...given, kind: 'participants', name: 'Peserta', rows: cards })
  await run()
})
afterAll(() => open.close())

const people = madeUpPeople(400)

const run = () => refresh({ db: database.db, key: secrets }, regencyCode, at)
const get = async <T>(url: string) => (await app.inject({ url })).json<T>()
const quality = () => get<QualityView>('/api/reviews/quality')
const audits = (state = 'open') => get<ReviewsView>(`/api/reviews?kind=audit&state=${state}`)
const decide = (item: ReviewItem, verdict: string) =>
  app.inject({ method: 'POST', url: `/api/reviews/${item.id}/decision`, payload: { verdict } })
const matchOf = (workerId: string) =>
  database.db.selectFrom('worker_match').selectAll().where('worker_id', '=', workerId).executeTakeFirst()

it('draws a hundred accepted pairs into a queue of their own, and gives no figure before one is decided', async () => {
  const found = await quality()
  expect(found.accepted).toMatchObject({ size: 300, drawn: 100, decided: 0, same: 0 })
  expect(found).toMatchObject({ precision: null, recall: null })
  expect(found.open.audit).toBe((await audits()).open)
  const asked = await get<ReviewsView>('/api/reviews?kind=membership')
  expect(asked.open).toBe(found.open.membership)
  const { rows } = await audits()
  expect(rows.map((row) => [row.kind, row.why])).toEqual(rows.map(() => ['audit', 'sample']))
})

it('mixes one of them into every ten pairs of which the linkage asks, where that is wanted', async () => {
  const { db } = database
  await sql`insert into review (regency_code, id, kind, left_id, right_id, weight, probability, why, priority, created_at)
    select ${regencyCode}, gen_random_uuid(), 'membership', m.worker_id, p.participant_id, 1, 0.5, 'uncertain', 1 - m.n / 100.0, ${at}
    from (select worker_id, row_number() over (order by worker_id) as n from worker_match limit 25) m
    join (select participant_id, row_number() over (order by participant_id desc) as n from worker_match) p on p.n = m.n
    where not exists (select 1 from review r where r.left_id = m.worker_id and r.right_id = p.participant_id)`.execute(
    db,
  )
  const plain = await get<ReviewsView>('/api/reviews?kind=membership')
  expect(new Set(plain.rows.map(({ kind }) => kind))).toEqual(new Set(['membership']))
  const { rows } = await get<ReviewsView>('/api/reviews?kind=membership&mixed=true')
  expect(rows.flatMap(({ kind }, i) => (kind === 'audit' ? [i] : []))).toEqual([9, 19])
  expect(rows.filter(({ kind }) => kind === 'membership').map(({ id }) => id)).toEqual(
    plain.rows.slice(0, 18).map(({ id }) => id),
  )
  expect(rows[9]!.id).toBe((await audits()).rows[0]!.id)
  await sql`delete from review where why = 'uncertain' and priority > 0.7`.execute(db)
})

it('keeps the same pairs over a re-run, and those decided; what a person says stands', async () => {
  const [first, second, third] = (await audits()).rows as [ReviewItem, ReviewItem, ReviewItem]
  expect((await decide(first, 'same')).statusCode).toBe(200)
  expect((await decide(second, 'same')).statusCode).toBe(200)
  expect((await decide(third, 'different')).statusCode).toBe(200)
  expect(await matchOf(third.left.id)).toBeUndefined()
  const before = (await audits()).rows.map(({ id }) => id)
  await run()
  expect((await audits()).rows.map(({ id }) => id)).toEqual(before)
  expect((await audits('decided')).decided).toBe(3)
  expect(await matchOf(first.left.id)).toMatchObject({
    status: 'registered',
    decided_by: 'person',
    chance: 1,
  })
  expect((await matchOf(third.left.id))?.participant_id).not.toBe(third.right.id)

  const found = await quality()
  expect(found.accepted).toMatchObject({ size: 300, decided: 3, same: 2 })
  // Clopper and Pearson, 2 of 3.
  expect(found.precision).toEqual({ basisPoints: 6667, low: 942, high: 9916 })
})

it('gives an accepted pair back to the linkage when the decision is undone', async () => {
  const decided = (await audits('decided')).rows.find((row) => row.decision?.verdict === 'different')!
  await app.inject({ method: 'POST', url: `/api/reviews/${decided.id}/undo` })
  expect(await matchOf(decided.left.id)).toMatchObject({ status: 'registered', decided_by: 'engine' })
  await run()
  expect(await matchOf(decided.left.id)).toMatchObject({ status: 'registered', decided_by: 'engine' })
  expect((await quality()).precision?.basisPoints).toBe(10_000)
})

it('estimates who was missed from the refused that were looked at, by stratum', async () => {
  const { db } = database
  const free = await db
    .selectFrom('worker')
    .select('id')
    .where('id', 'not in', db.selectFrom('worker_match').select('worker_id'))
    .limit(20)
    .execute()
  await db.deleteFrom('match_refused').execute()
  const participant = '01920000-0000-7000-8000-00000000aaaa'
  const refused = {
    regency_code: regencyCode,
    participant_id: participant,
    probability: 0.2,
    chance: 0.2,
    chance_error: 0,
  }
  await db
    .insertInto('match_refused')
    .values(free.map(({ id }) => ({ ...refused, worker_id: id, weight: -2 })))
    .execute()
  const drawn = free.slice(0, 10)
  const pair = { regency_code: regencyCode, kind: 'membership' as const, right_id: participant }
  for (const [i, { id }] of drawn.entries()) {
    const decision = {
      verdict: i === 0 ? ('same' as const) : ('different' as const),
      decided_by: 'x',
      decided_at: at,
    }
    await db
      .insertInto('review')
      .values({
        ...pair,
        left_id: id,
        id,
        weight: -2,
        probability: 0.2,
        why: 'sample',
        priority: 0,
        sample: 'refused',
        created_at: at,
      })
      .execute()
    await db
      .insertInto('review_decision')
      .values({ ...pair, left_id: id, id, ...decision, undone_by: null, undone_at: null })
      .execute()
  }
  // Those a person has decided are no longer among the refused.
  await db
    .deleteFrom('match_refused')
    .where(
      'worker_id',
      'in',
      drawn.map(({ id }) => id),
    )
    .execute()
  const found = await quality()
  expect(found.refused[0]).toEqual({
    size: 20,
    drawn: 10,
    decided: 10,
    same: 1,
    disputed: 0,
    fromBits: -3,
  })
  expect(found.refused[1]).toMatchObject({ size: 0, decided: 0 })
  // 300 found; 1 of 10 of 20 is 2 missed.
  expect(found.recall?.basisPoints).toBe(Math.round((300 / 302) * 10_000))
  expect(found.recall!.low).toBeLessThan(found.recall!.basisPoints)
  expect(found.recall!.high).toBeGreaterThan(found.recall!.basisPoints)
})

it('calibrates once two hundred pairs are decided, each course by its own', async () => {
  const { db } = database
  await db.deleteFrom('review').where('sample', '=', 'refused').execute()
  await sql`update review_decision set undone_at = ${at}, undone_by = 'x' where right_id = '01920000-0000-7000-8000-00000000aaaa'`.execute(
    db,
  )
  await run()
  const accepted = await sql<{ worker_id: string; participant_id: string }>`
    select worker_id, participant_id from worker_match where decided_by = 'engine' order by worker_id limit 250`.execute(
    db,
  )
  for (const [i, { worker_id, participant_id }] of accepted.rows.slice(0, 198).entries()) {
    await sql`insert into review (regency_code, id, kind, left_id, right_id, weight, probability, why, priority, created_at, sample)
      values (${regencyCode}, ${worker_id}, 'membership', ${worker_id}, ${participant_id}, 30, 1, 'sample', 0, ${at}, 'accepted')
      on conflict (regency_code, kind, left_id, right_id) do update set probability = 1`.execute(db)
    await sql`insert into review_decision (regency_code, id, kind, left_id, right_id, verdict, decided_by, decided_at)
      values (${regencyCode}, ${worker_id}, 'membership', ${worker_id}, ${participant_id}, ${i < 20 ? 'different' : 'same'}, 'x', ${at})`.execute(
      db,
    )
  }
  await sql`update tenant set lists_version = lists_version + 1`.execute(db)
  await run()
  const stored = await db.selectFrom('link_calibration').selectAll().executeTakeFirstOrThrow()
  expect(stored.decisions).toBe(200)
  expect(Object.keys(stored.maps as object)).toEqual(['accepted'])
  const [engine] = await db
    .selectFrom('worker_match')
    .selectAll()
    .where('decided_by', '=', 'engine')
    .limit(1)
    .execute()
  expect(engine!.chance).toBeCloseTo(0.9, 2)
  expect(engine!.chance_error).toBeGreaterThan(0.01)
})
