import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { tx } from '../platform/db/index.ts'
import { keepFacts } from './cases/keep-facts.ts'
import { openClaim } from './cases/open-claims.ts'
import { followPeople } from './events/follow-people.ts'
import { linkEvent, settleCause, withdrawEvent } from './events/link-event.ts'
import { getEvent, listEvents } from './events/reads.ts'
import { reportEvent } from './events/report-event.ts'
import { as, covered, death, key, openCases, regency } from './test-case.ts'
import { worker } from './test-family.ts'

const { db, close, ground, reported, claimOf } = await openCases()
afterAll(close)

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

test('an event follows its person into another', async () => {
  const { id } = await worker(db, key, { cards: [covered] })
  const { event } = await reported(id)
  const now = await worker(db, key)
  expect(await tx(db, (trx) => followPeople(trx, regency))).toBe(0)
  // What was worker `id` is a row of worker `now`.
  await sql`delete from coverage_person where regency_code = ${regency} and person_id = ${id}`.execute(db)
  await sql`delete from worker where regency_code = ${regency} and id = ${id}`.execute(db)
  await rowOf(id, now.id)
  expect(await tx(db, (trx) => followPeople(trx, regency))).toBe(1)
  expect(await getEvent(db, key, regency, event.id)).toMatchObject({ personId: now.id })
  expect(await claimOf(event.claims[0]!.id)).toMatchObject({ personId: now.id })
})

/** A source record named as a worker of before, that belongs to another worker now. */
async function rowOf(record: string, workerId: string): Promise<void> {
  const [office, list] = [v7(), v7()]
  await sql`insert into office (regency_code, id, name, kind, created_at) values (${regency}, ${office}, ${office}, 'village', now())`.execute(
    db,
  )
  await sql`insert into list (regency_code, id, office_id, kind, name, created_at)
    values (${regency}, ${list}, ${office}, 'village-workers', 'Desa', now())`.execute(db)
  await sql`insert into source_record (regency_code, id, list_id, content_hash, person_key, role, name, nik_status, created_at)
    values (${regency}, ${record}, ${list}, ${record}, ${record}, 'worker', 'Orang', 'missing', now())`.execute(
    db,
  )
  await sql`insert into worker_source (regency_code, source_record_id, worker_id, decided_by, reasons)
    values (${regency}, ${record}, ${workerId}, 'engine', '[]')`.execute(db)
}

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
