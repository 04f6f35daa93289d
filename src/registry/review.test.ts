import { afterAll, beforeAll, expect, it } from 'vitest'
import { refresh } from '../refresh.ts'
import type { ReviewItem, ReviewsView, StatusView } from './api.ts'
import { givenList } from './given-list.ts'
import { madeUpPeople, paidCard } from './made-up-people.ts'
import { reviewReport } from './review-report.ts'
import { registerReviewRoutes } from './review-routes.ts'
import { at, openReviewApp, type ReviewApp, regencyCode, secrets } from './test-review-app.ts'

let open: ReviewApp
let database: ReviewApp['database']
let app: ReviewApp['app']

beforeAll(async () => {
  open = await openReviewApp(registerReviewRoutes)
  database = open.database
  app = open.app
  const people = madeUpPeople(60)
  const cards = people
    .slice(0, 40)
    .map((person, i) => ({ ...person, ...paidCard, kpj: `2500000${i + 1000}` }))
  // The same name, mother and village, but neither number nor day to tell by.
  cards.push({ ...people[50]!, ...paidCard, nik: null, birthDate: null, kpj: '25000009999' })
  const given = { regencyCode, asOf: '2025-12-31' }
  await givenList(database.db, secrets, {
    ...given,
    kind: 'village-workers',
    name: 'Maiwa: pekerja',
    rows: people,
  })
  await givenList(database.db, secrets, { ...given, kind: 'participants', name: 'Peserta', rows: cards })
  await run()
})
afterAll(() => open.close())

const run = () => refresh({ db: database.db, key: secrets }, regencyCode, at)
const get = async <T>(url: string) => (await app.inject({ url })).json<T>()
const post = async (url: string, body: object = {}) => app.inject({ method: 'POST', url, payload: body })
const matchOf = (workerId: string) =>
  database.db.selectFrom('worker_match').selectAll().where('worker_id', '=', workerId).executeTakeFirst()
const queue = (state = 'open') => get<ReviewsView>(`/api/reviews?kind=membership&state=${state}`)
let pair: ReviewItem

it('shows two sides, what differs and why it asks, dearest first', async () => {
  const { open, decided, rows } = await queue()
  expect(open).toBeGreaterThan(0)
  expect(decided).toBe(0)
  expect(rows).toHaveLength(Math.min(open, 20))
  pair = rows.find((row) => row.right.nikMask === null)!
  expect(pair.left.name).toBe(pair.right.name)
  expect(pair.left.title).toBe('Maiwa: pekerja (Kantor Maiwa: pekerja)')
  expect(pair.right).toMatchObject({ coveredUntil: '2025-12-31', segment: 'BPU' })
  expect(pair.reasons).toContainEqual(
    expect.objectContaining({ field: 'birthDate', level: 'missing', left: pair.left.birthDate, right: null }),
  )
  expect(pair.why).toBe('no-nik-not-enough')
  expect(JSON.stringify(rows)).not.toMatch(/\d{16}/)
})

it('counts "same" at once, asks for a refresh, and keeps it over re-runs', async () => {
  const before = await get<StatusView>('/api/status')
  expect(before).toMatchObject({ refreshing: false })
  const answer = await post(`/api/reviews/${pair.id}/decision`, { verdict: 'same' })
  expect(answer.statusCode).toBe(200)
  expect(answer.json<ReviewItem>().decision).toMatchObject({ verdict: 'same', decidedBy: 'Rahma' })
  const registered = { participant_id: pair.right.id, status: 'registered', decided_by: 'person' }
  expect(await matchOf(pair.left.id)).toMatchObject(registered)
  expect(await get<StatusView>('/api/status')).toMatchObject({
    refreshing: true,
    listsVersion: before.listsVersion + 1,
  })

  expect(await get('/api/reviews/pending')).toEqual({ membership: 1, duplicate: 0, running: false })
  expect((await post('/api/reviews/apply')).statusCode).toBe(202)

  expect(await run()).toMatchObject({ matches: { decidedByPerson: 1 } })
  expect(await get('/api/reviews/pending')).toEqual({ membership: 0, duplicate: 0, running: false })
  expect(await matchOf(pair.left.id)).toMatchObject(registered)
  expect((await queue('decided')).rows.map((row) => row.id)).toEqual([pair.id])
  expect((await queue()).rows.map((row) => row.id)).not.toContain(pair.id)
})

it('takes back a decision, at once and over re-runs', async () => {
  const answer = await post(`/api/reviews/${pair.id}/undo`)
  expect(answer.json<ReviewItem>().decision).toBeNull()
  expect(await matchOf(pair.left.id)).toMatchObject({ status: 'review', decided_by: 'engine' })
  await run()
  expect(await matchOf(pair.left.id)).toMatchObject({ status: 'review', decided_by: 'engine' })
  expect((await queue()).rows.map((row) => row.id)).toContain(pair.id)
})

it('keeps a "different" pair apart over re-runs, and lets a person change their mind', async () => {
  await post(`/api/reviews/${pair.id}/decision`, { verdict: 'different' })
  expect(await matchOf(pair.left.id)).toBeUndefined()
  await run()
  expect((await matchOf(pair.left.id))?.participant_id).not.toBe(pair.right.id)
  await post(`/api/reviews/${pair.id}/decision`, { verdict: 'same' })
  expect(await matchOf(pair.left.id)).toMatchObject({ participant_id: pair.right.id, decided_by: 'person' })
  await post(`/api/reviews/${pair.id}/undo`)
  const history = await database.db
    .selectFrom('review_decision')
    .select(['verdict', 'undone_by'])
    .orderBy('id')
    .execute()
  expect(history.map((one) => one.verdict)).toEqual(['same', 'different', 'same'])
  expect(history.every((one) => one.undone_by === 'Rahma')).toBe(true)
  const acts = await database.db
    .selectFrom('audit')
    .select('action')
    .where('subject_id', '=', pair.id)
    .orderBy('id')
    .execute()
  expect(acts.map((act) => act.action)).toEqual([
    'review.same',
    'review.undo',
    'review.different',
    'review.same',
    'review.undo',
  ])
})

it('refuses a second worker for a participant that a person has given away', async () => {
  await post(`/api/reviews/${pair.id}/decision`, { verdict: 'same' })
  const other = await database.db
    .selectFrom('worker')
    .select('id')
    .where('id', '<>', pair.left.id)
    .limit(1)
    .executeTakeFirstOrThrow()
  const id = '01920000-0000-7000-8000-000000000001'
  await database.db
    .insertInto('review')
    .values({
      regency_code: regencyCode,
      id,
      kind: 'membership',
      left_id: other.id,
      right_id: pair.right.id,
      weight: 1,
      probability: 0.5,
      why: 'uncertain',
      priority: 1,
      created_at: at,
    })
    .execute()
  const refused = await post(`/api/reviews/${id}/decision`, { verdict: 'same' })
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'match-taken'])
  expect((await post(`/api/reviews/${id}/decision`, { verdict: 'different' })).statusCode).toBe(200)
})

it('answers 404 for a pair there is not', async () => {
  const gone = '/api/reviews/01920000-0000-7000-8000-00000000ffff'
  expect((await app.inject({ url: gone })).statusCode).toBe(404)
  expect((await post(`${gone}/decision`, { verdict: 'same' })).statusCode).toBe(404)
})

it('tells the same in the terminal: each step in bits and in words, its sum the weight, and nobody by name', async () => {
  const report = (id?: string) =>
    reviewReport(database.db, regencyCode, 'id', { pairs: 20, kind: 'membership', id })
  const found = await report(pair.id)
  if (!found.ok) throw new Error(found.problem)
  const { pairs } = found.data as { pairs: { waterfall: ReviewItem['waterfall'] & { words: string } }[] }
  const [{ waterfall }] = pairs as [(typeof pairs)[0]]
  const hundredths = (bits: number) => Math.round(bits * 100)
  expect(waterfall.steps.reduce((sum, { bits }) => sum + hundredths(bits), 0)).toBe(
    hundredths(waterfall.weight),
  )
  expect(waterfall.steps[0]).toMatchObject({
    words: expect.stringMatching(/^Sebelum dilihat: dari [\d.,]+ pasangan/),
  })
  expect(waterfall.words).toMatch(/^Semuanya bersama: .* kali lebih mungkin orang yang sama/)
  expect(found.text).toContain(waterfall.words)
  for (const { name } of [pair.left, pair.right])
    expect(`${found.text} ${JSON.stringify(found.data)}`).not.toContain(name)
  for (const id of ['not-an-id', '01920000-0000-7000-8000-00000000ffff'])
    expect(await report(id)).toMatchObject({ problem: 'not-found' })
})
