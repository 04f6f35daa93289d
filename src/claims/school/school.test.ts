import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import { secretsFrom } from '../../platform/crypto.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { eventBody, heirBody, type StepBody } from '../api.ts'
import { keepFacts } from '../cases/keep-facts.ts'
import { getClaim } from '../cases/reads.ts'
import { stepClaim } from '../cases/step-claim.ts'
import { standingOf, stepsOf } from '../cases/steps-of.ts'
import { getEvent } from '../events/reads.ts'
import { reportEvent } from '../events/report-event.ts'
import type { Acting } from '../ground.ts'
import { keepHeir } from '../heirs/keep-heir.ts'
import { worker } from '../test-family.ts'
import { replay } from '../workflow/machine.ts'
import type { SchoolBody } from './api.ts'
import { getScholarships, listDue } from './reads.ts'
import { stepSchoolYear } from './step-year.ts'
import { getSchool } from './view-school.ts'

const { db, close } = await freshDatabase()
const key = secretsFrom('5e'.repeat(32))
const ground = { db, key }
const regency = '73.16'
const as = (today = '2026-07-10'): Acting => ({
  regencyCode: regency,
  actor: 'ani',
  at: new Date(`${today}T02:00:00Z`),
})

beforeAll(async () => {
  await loadAreas(db)
  await sql`insert into tenant (regency_code, lists_version, linked_version, created_at) values (${regency}, 1, 1, now())`.execute(
    db,
  )
})
afterAll(close)

const ok = async (done: Promise<{ ok: boolean }>) => expect(await done).toMatchObject({ ok: true })
const child = (name: string, bornOn: string, schooling: object) =>
  heirBody.parse({ relation: 'child', alive: true, name, bornOn, schooling })

/** A death at work with the two children of the reference (case 49), made ready to be sent; their scholarship comes to Rp127 million. */
async function family() {
  const { id } = await worker(db, key, { cards: [{ from: '2025-05-01', until: '2026-08-01' }] })
  const event = v7()
  await ok(
    reportEvent(
      ground,
      as(),
      eventBody.parse({
        id: event,
        kind: 'death',
        happenedOn: '2026-07-08',
        cause: 'work',
        toldBy: 'village',
        personId: id,
        name: 'Peserta Contoh',
        villageCode: '73.16.01.2002',
        place: 'Kebun',
        work: { atWork: true },
        employer: 'Mandiri',
      }),
    ),
  )
  const widow = { relation: 'spouse', alive: true, name: 'Sitti Rahma', bank: 'BRI' }
  const account = { account: '0251 0101 2345 536', accountName: 'SITTI RAHMA' }
  await ok(keepHeir(ground, as(), event, v7(), heirBody.parse({ ...widow, ...account })))
  const [younger, older] = [v7(), v7()]
  const plan = { goesOnTo: 'PT', collegeYears: 4, married: false }
  await ok(
    keepHeir(ground, as(), event, younger, child('Budi', '2016-01-20', { level: 'SD', grade: 5, ...plan })),
  )
  await ok(
    keepHeir(ground, as(), event, older, child('Ayu', '2013-02-11', { level: 'SMP', grade: 8, ...plan })),
  )
  const claim = (await getEvent(db, key, regency, event))!.claims.find(
    ({ programme }) => programme === 'BEASISWA',
  )!.id
  const { papers } = (await getClaim(db, key, { regencyCode: regency, today: '2026-07-10' }, claim, 'id'))!
  for (const { kind, heirId } of papers) await paper(event, kind, heirId)
  return { event, claim, younger, older }
}

async function paper(event: string, kind: string, heirId: string | null = null) {
  const id = v7()
  await db
    .insertInto('claim_document')
    .values({
      regency_code: regency,
      id,
      event_id: event,
      kind,
      heir_id: heirId,
      sha256: 'a'.repeat(64),
      came_as: 'b'.repeat(64),
      form: 'jpg',
      bytes: 1,
      pages: 1,
      state: 'accepted',
      state_by: 'ani',
      state_at: as().at,
      uploaded_by: 'ani',
      uploaded_at: as().at,
    })
    .execute()
  return id
}
const step = (claim: string, body: StepBody, today?: string) => stepClaim(ground, as(today), claim, body)
const year = (claim: string, body: SchoolBody, today?: string) =>
  stepSchoolYear(ground, as(today), claim, body)
const school = async (claim: string, today = '2026-07-10') =>
  (await getSchool(db, key, { regencyCode: regency, today }, claim))!

async function send(claim: string) {
  await ok(step(claim, { kind: 'completed' }))
  await ok(step(claim, { kind: 'submitted', on: '2026-07-10', number: 'B-1' }))
}
const approve = (claim: string, amount: number) =>
  ok(step(claim, { kind: 'decided', outcome: 'approved', amount, on: '2026-07-10', lines: [], reason: '' }))
const totals = (today: string) => getScholarships(db, { regencyCode: regency, today }, 'administrator')

describe('the scholarship of two children', () => {
  test('is planned to the end when it is sent, taken back when it comes back, and paid year by year', async () => {
    const { event, claim, younger, older } = await family()
    await ok(step(claim, { kind: 'collecting' }))
    await send(claim)
    const planned = await school(claim)
    expect(planned.children.map(({ name, planned, years }) => [name, planned, years.length])).toEqual([
      ['Ayu', 61_000_000, 9],
      ['Budi', 66_000_000, 12],
    ])
    expect(planned.children[1]!.years[0]).toMatchObject({
      schoolYear: '2026/2027',
      level: 'SD',
      amount: 1_500_000,
      state: 'proof-due',
    })
    expect(await totals('2026-07-10')).toMatchObject({
      owed: 127_000_000,
      until: '2037/2038',
      children: 2,
      due: 2,
      late: 0,
    })

    await ok(step(claim, { kind: 'returned', reason: 'kurang surat' }))
    expect((await school(claim)).children).toEqual([])
    await send(claim)
    await approve(claim, 127_000_000)
    expect((await school(claim)).children).toEqual(planned.children)

    const of = { heirId: younger, schoolYear: '2026/2027' }
    const [wrong, letter] = [
      await paper(event, 'school-letter', older),
      await paper(event, 'school-letter', younger),
    ]
    expect(await year(claim, { kind: 'proven', ...of, documentId: wrong })).toMatchObject({
      problem: 'school-year-proof',
    })
    await ok(year(claim, { kind: 'proven', ...of, documentId: letter }))
    expect(
      await year(claim, { kind: 'proven', ...of, schoolYear: '2027/2028', documentId: letter }, '2027-08-01'),
    ).toMatchObject({ problem: 'school-year-proof' })
    await ok(year(claim, { kind: 'claimed', ...of, on: '2026-07-10' }))
    const payment = { kind: 'paid', ...of, payment: v7(), amount: 1_500_000, on: '2026-07-10' } as const
    expect(await year(claim, { ...payment, amount: 1_500_001 })).toMatchObject({
      problem: 'school-year-amount',
    })
    await ok(year(claim, payment))
    await ok(year(claim, payment))
    expect(await year(claim, { ...payment, amount: 1_400_000 })).toMatchObject({
      problem: 'claim-payment-differs',
    })
    expect(await year(claim, { ...payment, payment: v7() })).toMatchObject({ problem: 'school-year-state' })
    expect(
      await step(claim, { kind: 'paid', payment: v7(), amount: 1_000_000, on: '2026-07-10' }),
    ).toMatchObject({ problem: 'school-year-pays' })
    expect(await totals('2026-07-10')).toMatchObject({ owed: 125_500_000, paid: 1_500_000, due: 1 })

    const row = await db
      .selectFrom('claim')
      .selectAll()
      .where('regency_code', '=', regency)
      .where('id', '=', claim)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ paid: 1_500_000, state: 'decided' })
    expect(replay(await stepsOf(db, regency, claim))).toEqual(standingOf(row))

    // What was paid stays through an appeal and a new decision; nothing is planned twice.
    await db
      .updateTable('claim')
      .set({ state: 'appealed' })
      .where('regency_code', '=', regency)
      .where('id', '=', claim)
      .execute()
    await approve(claim, 127_000_000)
    expect((await school(claim)).children[1]!.years[0]).toMatchObject({ state: 'paid', paid: 1_500_000 })
    expect(await totals('2026-07-10')).toMatchObject({ owed: 125_500_000 })

    // Two children that end close the claim, though not all that was decided is paid.
    expect(await step(claim, { kind: 'closed' })).toMatchObject({ problem: 'claim-unpaid' })
    await ok(year(claim, { kind: 'ended', heirId: younger, schoolYear: '2027/2028', why: 'left-school' }))
    await ok(year(claim, { kind: 'ended', heirId: older, schoolYear: '2026/2027', why: 'married' }))
    await ok(step(claim, { kind: 'closed' }))
    expect(await totals('2026-07-10')).toMatchObject({ owed: 0, until: null })
  })

  test('reminds of proofs that are due, and loses a year nobody claimed for three school years', async () => {
    const { event, claim, younger } = await family()
    await ok(step(claim, { kind: 'collecting' }))
    await send(claim)
    await approve(claim, 127_000_000)
    const due = await listDue(db, { regencyCode: regency, today: '2027-07-01' }, {})
    expect(due.total).toBe(4)
    expect(due.rows[0]).toMatchObject({
      claimId: claim,
      schoolYear: '2026/2027',
      late: true,
      lastYear: '2029/2030',
    })
    expect(JSON.stringify(due)).not.toMatch(/Budi|Ayu/)
    const letter = await paper(event, 'school-letter', younger)
    const of = { heirId: younger, schoolYear: '2026/2027', documentId: letter }
    expect(await year(claim, { kind: 'proven', ...of }, '2030-07-01')).toMatchObject({
      problem: 'school-year-missed',
    })
    const lost = await totals('2030-07-01')
    expect(lost).toMatchObject({ missed: 3_500_000, running: '2030/2031', owed: 123_500_000 })
    expect((await school(claim, '2030-07-01')).children[0]!.years[0]!.state).toBe('missed')
    await ok(year(claim, { kind: 'proven', ...of }, '2030-06-30'))
  })

  test('is not sent while the facts name a child the family does not have', async () => {
    const { claim } = await family()
    await ok(step(claim, { kind: 'collecting' }))
    const children = [
      { bornOn: '2012-01-20', level: 'SMP', grade: 8, goesOnTo: 'SMP', married: false, works: 'no' },
    ]
    await ok(keepFacts(ground, as(), claim, { children }))
    await ok(step(claim, { kind: 'completed' }))
    expect(await step(claim, { kind: 'submitted', on: '2026-07-10', number: 'B-2' })).toMatchObject({
      problem: 'school-year-child',
      detail: { child: 1 },
    })
    expect((await school(claim)).children).toEqual([])
    const { state } = (await getClaim(db, key, { regencyCode: regency, today: '2026-07-10' }, claim, 'id'))!
    expect(state).toBe('complete')
  })
})
