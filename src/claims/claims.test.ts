import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAreas } from '../areas/questions.ts'
import { secretsFrom } from '../platform/crypto.ts'
import { freshDatabase } from '../platform/test-database.ts'
import { eventBody, heirBody, type StepBody } from './api.ts'
import { keepFacts } from './cases/keep-facts.ts'
import { openClaim } from './cases/open-claims.ts'
import { getClaim, listClaims } from './cases/reads.ts'
import { stepClaim } from './cases/step-claim.ts'
import { standingOf, stepsOf } from './cases/steps-of.ts'
import { linkEvent, settleCause, withdrawEvent } from './events/link-event.ts'
import { getEvent, listEvents } from './events/reads.ts'
import { reportEvent } from './events/report-event.ts'
import type { Acting } from './ground.ts'
import { keepHeir, removeHeir } from './heirs/keep-heir.ts'
import { worker } from './test-family.ts'
import { replay } from './workflow/machine.ts'

const { db, close } = await freshDatabase()
const key = secretsFrom('5e'.repeat(32))
const ground = { db, key }
const regency = '73.16'
const today = '2026-07-01'
const as = (actor: string): Acting => ({ regencyCode: regency, actor, at: new Date(`${today}T02:00:00Z`) })
const covered = { from: '2025-05-01', until: '2026-08-01' }

beforeAll(async () => {
  await loadAreas(db)
  await sql`insert into tenant (regency_code, lists_version, linked_version, created_at) values (${regency}, 1, 1, now())`.execute(
    db,
  )
})
afterAll(close)

const death = (personId: string | null, more: object = {}) =>
  eventBody.parse({
    id: v7(),
    kind: 'death',
    happenedOn: '2026-06-10',
    cause: 'not-work',
    toldBy: 'village',
    personId,
    name: 'Peserta Contoh',
    villageCode: '73.16.01.2002',
    reporterName: 'Kepala Dusun',
    reporterPhone: '081200009001',
    what: 'Meninggal di rumah',
    ...more,
  })
const reported = async (personId: string | null, more: object = {}) => {
  const body = death(personId, more)
  const done = await reportEvent(ground, as('rahma'), body)
  if (!done.ok) throw new Error(done.problem)
  return { ...done, event: (await getEvent(db, key, regency, body.id))! }
}
const claimOf = async (id: string) => (await getClaim(db, key, { regencyCode: regency, today }, id, 'id'))!
const step = (id: string, body: StepBody) => stepClaim(ground, as('ani'), id, body)
const widow = (more: object = {}) =>
  heirBody.parse({
    relation: 'spouse',
    alive: true,
    name: 'Sitti Rahma',
    bank: 'BRI',
    account: '0251 0101 2345 536',
    accountName: 'SITTI RAHMA',
    ...more,
  })

/** A death under JKM made ready to be sent. */
async function ready() {
  const { id } = await worker(db, key, { cards: [covered] })
  const { event } = await reported(id)
  const claim = event.claims.find(({ programme }) => programme === 'JKM')!.id
  await keepHeir(ground, as('ani'), event.id, v7(), widow())
  await keepFacts(ground, as('ani'), claim, { children: [] })
  await acceptPapers(claim)
  return { event, claim }
}

/** Every paper the claim asks for, as accepted; how one comes in is tested beside the documents. */
async function acceptPapers(claim: string) {
  const { papers, eventId } = await claimOf(claim)
  for (const { kind } of papers)
    await db
      .insertInto('claim_document')
      .values({
        regency_code: regency,
        id: v7(),
        event_id: eventId,
        kind,
        heir_id: null,
        sha256: 'a'.repeat(64),
        came_as: 'b'.repeat(64),
        form: 'jpg',
        bytes: 1,
        pages: 1,
        state: 'accepted',
        state_by: 'ani',
        state_at: as('ani').at,
        uploaded_by: 'ani',
        uploaded_at: as('ani').at,
      })
      .execute()
}

describe('a death that is reported', () => {
  test('opens what the cards of that day give a right to, reckoned by the law', async () => {
    const { id } = await worker(db, key, { cards: [{ ...covered, programmes: ['JKK', 'JKM', 'JHT'] }] })
    const { event, claims, linked, number } = await reported(id)
    expect({ linked, claims }).toEqual({ linked: true, claims: ['JKM', 'JHT'] })
    expect(number).toMatch(/^PRW-2026-\d{4}$/)
    expect(event.coverage.find(({ programme }) => programme === 'JKM')).toMatchObject({
      state: 'covered',
      memberSince: '2025-05-01',
      totalMonths: 14,
      memberships: 1,
    })
    const jkm = await claimOf(event.claims[0]!.id)
    expect(jkm).toMatchObject({
      expected: 42_000_000,
      state: 'reported',
      payerKind: 'regency',
      dueOn: '2026-07-03',
    })
    // What JHT gives hangs on the balance, which only BPJS knows.
    expect((await claimOf(event.claims[1]!.id)).expected).toBeNull()
    expect(event.hasPhone).toBe(true)
    expect(JSON.stringify(event)).not.toContain('081200009001')
  })

  test('sent twice is one; with other words it is refused; a second death of one person names the first', async () => {
    const { id } = await worker(db, key, { cards: [covered] })
    const body = death(id)
    const first = await reportEvent(ground, as('rahma'), body)
    expect(await reportEvent(ground, as('rahma'), body)).toMatchObject({
      ok: true,
      repeated: true,
      number: first.ok && first.number,
    })
    expect(await reportEvent(ground, as('rahma'), { ...body, what: 'lain' })).toMatchObject({
      problem: 'claim-event-differs',
    })
    expect(await reportEvent(ground, as('budi'), death(id))).toMatchObject({
      problem: 'claim-event-known',
      detail: { number: first.ok && first.number },
    })
  })

  test('of days that cannot be, and of another village, is refused by name', async () => {
    const faults = { happenedOn: '2026-07-02', villageCode: '73.16.02.2005' }
    const acting = { ...as('rahma'), districtCode: '73.16.01', villageCode: '73.16.01.2002' }
    expect(await reportEvent(ground, acting, death(null, faults))).toMatchObject({
      problem: 'claim-event-faults',
      detail: { happenedOn: 'in-future', villageCode: 'outside', birthDate: 'needed-without-nik' },
    })
  })

  test('lapsed months before opens nothing, and says so; an officer may open it with a reason', async () => {
    const { id } = await worker(db, key, { cards: [{ from: '2025-01-01', until: '2026-01-01' }] })
    const { event, claims } = await reported(id)
    expect(claims).toEqual([])
    expect(event.claimable.find(({ programme }) => programme === 'JKM')).toMatchObject({
      coverage: 'lapsed',
      why: 'not-covered',
    })
    const asked = { id: v7(), programme: 'JKM' as const }
    expect(await openClaim(ground, as('ani'), event.id, { ...asked, reason: '' })).toMatchObject({
      problem: 'claim-reason',
    })
    expect(
      await openClaim(ground, as('ani'), event.id, { ...asked, programme: 'JKP', reason: 'cabang' }),
    ).toMatchObject({ problem: 'claim-programme' })
    const opened = await openClaim(ground, as('ani'), event.id, {
      ...asked,
      reason: 'Cabang meminta diajukan',
    })
    expect(await openClaim(ground, as('ani'), event.id, { ...asked, reason: 'lagi, sama' })).toEqual(opened)
    expect(await claimOf(asked.id)).toMatchObject({
      expected: null,
      reckoned: { assessment: { outcome: 'lapsed' } },
    })
  })

  test("of somebody whose card awaits review is nobody's promise: it stays incomplete", async () => {
    const { id } = await worker(db, key, { cards: [covered], match: 'review' })
    const { event } = await reported(id)
    expect(event.coverage[0]).toMatchObject({ programme: 'JKM', state: 'perhaps' })
    expect((await claimOf(event.claims[0]!.id)).hindered).toContain('link-unsure')
  })
})

describe('who it is', () => {
  test('is found by the engine from NIK, name and birth date', async () => {
    const { id, name, nik } = await worker(db, key, { cards: [covered] })
    await sql`insert into office (regency_code, id, name, kind, created_at) values (${regency}, ${v7()}, ${`Desa ${id}`}, 'village', now())`.execute(
      db,
    )
    await asListed(id, name, nik)
    const done = await reportEvent(
      ground,
      as('rahma'),
      death(null, { name, nik, birthDate: '1985-03-17', sex: 'L' }),
    )
    expect(done).toMatchObject({ ok: true, linked: true, claims: ['JKM'] })
  })

  test('stays open when nobody fits, and a person points them out; the wrong one is taken back with its claims', async () => {
    const { event, linked } = await reported(null, { name: 'Tak Dikenal', birthDate: '1970-01-01' })
    expect({ linked, coverage: event.coverage }).toEqual({ linked: false, coverage: [] })
    expect((await listEvents(db, regency, { only: 'unlinked' })).rows.map(({ id }) => id)).toContain(event.id)
    const [wrong, right] = [
      await worker(db, key, { cards: [covered] }),
      await worker(db, key, { cards: [covered] }),
    ]
    const reason = 'Cocok dengan KTP'
    expect(await linkEvent(ground, as('ani'), event.id, { personId: wrong.id, reason })).toEqual({ ok: true })
    const first = (await getEvent(db, key, regency, event.id))!.claims[0]!.id
    expect(await linkEvent(ground, as('ani'), event.id, { personId: right.id, reason })).toEqual({ ok: true })
    expect((await claimOf(first)).state).toBe('withdrawn')
    const now = (await getEvent(db, key, regency, event.id))!
    expect(now).toMatchObject({ personId: right.id, linkedBy: 'ani' })
    expect(now.claims.map(({ programme }) => programme)).toEqual(['JKM'])
    expect(await withdrawEvent(ground, as('ani'), event.id, 'Ternyata masih hidup')).toEqual({ ok: true })
    expect((await getEvent(db, key, regency, event.id))!.claims).toEqual([])
    expect(await withdrawEvent(ground, as('ani'), event.id, 'Ternyata masih hidup')).toMatchObject({
      problem: 'claim-event-withdrawn',
    })
  })

  test('whether work caused it decides which programme pays', async () => {
    const { id } = await worker(db, key, { cards: [covered] })
    const { event } = await reported(id, { cause: 'unknown' })
    expect(event.claims.map(({ programme }) => programme)).toEqual(['JKM'])
    expect((await claimOf(event.claims[0]!.id)).hindered).toContain('cause-open')
    const accident = event.claimable.find(({ programme }) => programme === 'JKK')
    expect(accident).toMatchObject({ coverage: 'covered', why: 'cause-open' })
    await settleCause(ground, as('ani'), event.id, { cause: 'work', reason: 'Jatuh di kebun saat bekerja' })
    const now = (await getEvent(db, key, regency, event.id))!
    expect(now.claims.map(({ programme }) => programme)).toEqual(['JKK'])
    expect(now.reportDue).toBe('2026-06-12')
    await keepFacts(ground, as('ani'), now.claims[0]!.id, { wage: 1_000_000, children: [] })
    // TV-36.
    expect((await claimOf(now.claims[0]!.id)).expected).toBe(70_000_000)
  })
})

describe('the family', () => {
  test('receives by rank; an account in another name and one that can be none are told', async () => {
    const { id } = await worker(db, key, { cards: [covered] })
    const { event } = await reported(id)
    const [wife, mother] = [v7(), v7()]
    await keepHeir(
      ground,
      as('ani'),
      event.id,
      mother,
      widow({ relation: 'parent', name: 'Hj. Aminah', account: '', accountName: '' }),
    )
    expect((await getEvent(db, key, regency, event.id))!.heirs).toMatchObject([
      { id: mother, receives: true, rank: 2 },
    ])
    expect(await keepHeir(ground, as('ani'), event.id, wife, widow({ account: '12' }))).toMatchObject({
      problem: 'claim-account',
    })
    await keepHeir(ground, as('ani'), event.id, wife, widow({ accountName: 'ABDUL KARIM' }))
    const heirs = (await getEvent(db, key, regency, event.id))!.heirs
    expect(heirs).toMatchObject([
      { id: wife, receives: true, accountMask: '***********5536', accountHolds: false },
      { id: mother, receives: false },
    ])
    expect((await claimOf(event.claims[0]!.id)).hindered).toContain('account-name')
    // The account is not shown, so it is not sent back: it stays.
    await keepHeir(ground, as('ani'), event.id, wife, widow({ account: '', accountName: 'Sitti Rahma' }))
    expect((await claimOf(event.claims[0]!.id)).hindered).toEqual(['papers'])
    expect(await removeHeir(ground, as('ani'), event.id, wife)).toEqual({ ok: true })
    expect(await removeHeir(ground, as('ani'), event.id, wife)).toMatchObject({ problem: 'not-found' })
  })

  test('a child at school opens a scholarship of its own, and the death grant asks for it no more (TV-48)', async () => {
    const { id } = await worker(db, key, { cards: [{ from: '2021-06-01', until: '2026-08-01' }] })
    const { event } = await reported(id)
    await keepHeir(
      ground,
      as('ani'),
      event.id,
      v7(),
      widow({ relation: 'child', name: 'Anak', bornOn: '2016-02-01', schooling: { level: 'SD', grade: 4 } }),
    )
    const { claims } = (await getEvent(db, key, regency, event.id))!
    expect(claims.map(({ programme }) => programme)).toEqual(['JKM', 'BEASISWA'])
    expect((await claimOf(claims[0]!.id)).expected).toBe(42_000_000)
    const scholarship = (await claimOf(claims[1]!.id)).reckoned.assessment as {
      lines: { amount: number; when: string }[]
    }
    expect(scholarship.lines[0]).toMatchObject({ amount: 1_500_000 })
  })
})

describe('the way to the money', () => {
  test('sent, decided, paid, closed; frozen when sent, and what was decided otherwise is told line by line', async () => {
    const { claim, event } = await ready()
    expect((await claimOf(claim)).hindered).toEqual([])
    for (const kind of ['collecting', 'completed'] as const)
      expect(await step(claim, { kind })).toEqual({ ok: true })
    expect(await step(claim, { kind: 'submitted', on: '2026-07-02', number: 'B-7' })).toMatchObject({
      problem: 'claim-dates',
    })
    expect(await step(claim, { kind: 'submitted', on: '2026-06-30', number: 'B-7' })).toEqual({ ok: true })
    expect(await claimOf(claim)).toMatchObject({
      state: 'submitted',
      dueOn: '2026-07-06',
      frozen: { total: 42_000_000 },
    })
    expect(await keepFacts(ground, as('ani'), claim, {})).toMatchObject({ problem: 'claim-frozen' })
    const lines = [
      { item: 'santunan-kematian', amount: 20_000_000, why: '' },
      { item: 'biaya-pemakaman', amount: 8_000_000, why: 'Kuitansi Rp8 juta' },
    ]
    const decided = { kind: 'decided', outcome: 'partly', on: '2026-07-01', lines, reason: '' } as const
    expect(await step(claim, { ...decided, amount: 28_000_001 })).toMatchObject({ problem: 'claim-lines' })
    expect(await step(claim, { ...decided, amount: 28_000_000 })).toEqual({ ok: true })
    expect((await claimOf(claim)).differences).toEqual([
      { item: 'santunan-berkala', expected: 12_000_000, decided: 0, why: '' },
      { item: 'biaya-pemakaman', expected: 10_000_000, decided: 8_000_000, why: 'Kuitansi Rp8 juta' },
    ])
    const payment = { kind: 'paid', payment: v7(), amount: 28_000_000, on: '2026-07-01' } as const
    expect(await step(claim, payment)).toEqual({ ok: true })
    expect(await step(claim, payment)).toEqual({ ok: true })
    expect(await step(claim, { ...payment, amount: 1 })).toMatchObject({ problem: 'claim-payment-differs' })
    expect(await claimOf(claim)).toMatchObject({ state: 'paid', paid: 28_000_000 })
    expect(await withdrawEvent(ground, as('ani'), event.id, 'Salah orang')).toMatchObject({
      problem: 'claim-state',
    })
    expect(await step(claim, { kind: 'closed' })).toEqual({ ok: true })
    expect(await step(claim, { kind: 'taken', owner: 'ani' })).toMatchObject({ problem: 'claim-state' })
  })

  test('incomplete is not sent, and says what is missing', async () => {
    const { id } = await worker(db, key, { cards: [covered] })
    const { event } = await reported(id)
    const claim = event.claims[0]!.id
    await step(claim, { kind: 'collecting' })
    expect(await step(claim, { kind: 'completed' })).toMatchObject({
      problem: 'claim-hindered',
      detail: { what: 'papers, receivers' },
    })
  })

  test('facts that cannot be are refused by the name of the field', async () => {
    const { claim } = await ready()
    expect(await keepFacts(ground, as('ani'), claim, { memberships: 3 })).toMatchObject({
      problem: 'fact-out-of-range',
      detail: { field: 'memberships' },
    })
    expect(await keepFacts(ground, as('ani'), claim, { wages: 3 })).toMatchObject({ problem: 'fact-unknown' })
  })

  test('its steps played again give the claim as it stands, and the work list counts it', async () => {
    const { claim } = await ready()
    await step(claim, { kind: 'taken', owner: 'ani' })
    await step(claim, { kind: 'collecting' })
    await step(claim, { kind: 'stuck', code: 'papers', reason: 'Akta belum terbit' })
    const row = await db
      .selectFrom('claim')
      .selectAll()
      .where('regency_code', '=', regency)
      .where('id', '=', claim)
      .executeTakeFirstOrThrow()
    expect(replay(await stepsOf(db, regency, claim))).toEqual(standingOf(row))
    const asked = { regencyCode: regency, actor: 'ani', today }
    const { stuck, mine, rows, total, byState } = await listClaims(db, asked, { only: 'stuck' })
    expect({ stuck, mine, number: rows[0]!.number }).toEqual({ stuck: 1, mine: 1, number: row.number })
    expect(
      byState
        .filter(({ state }) => !['closed', 'withdrawn'].includes(state))
        .reduce((sum, { claims }) => sum + claims, 0),
    ).toBe(total)
  })
})

/** The worker as a row of a village's list, so that the engine can find them. */
async function asListed(id: string, name: string, nik: string): Promise<void> {
  const { givenList } = await import('../registry/given-list.ts')
  await givenList(db, key, {
    regencyCode: regency,
    kind: 'village-workers',
    name: `Desa ${id}`,
    asOf: '2025-12-31',
    rows: [{ name, nik, birthDate: '1985-03-17', sex: 'L', villageCode: '73.16.01.2002' }],
  })
  await sql`insert into worker_source (regency_code, source_record_id, worker_id, decided_by, reasons)
    select ${regency}, r.id, ${id}, 'engine', '[]' from source_record r where r.regency_code = ${regency} and r.nik_index = ${key.nikIndex(nik)}`.execute(
    db,
  )
}
