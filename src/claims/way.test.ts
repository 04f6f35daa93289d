import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { keepFacts } from './cases/keep-facts.ts'
import { openClaim } from './cases/open-claims.ts'
import { listClaims } from './cases/reads.ts'
import { standingOf, stepsOf } from './cases/steps-of.ts'
import { withdrawEvent } from './events/link-event.ts'
import { getEvent, listEvents } from './events/reads.ts'
import { keepHeir, removeHeir } from './heirs/keep-heir.ts'
import { as, covered, key, officer, openCases, regency, today, widow } from './test-case.ts'
import { worker } from './test-family.ts'
import { replay } from './workflow/machine.ts'

const { db, close, ground, reported, claimOf, step, acceptPapers } = await openCases()
afterAll(close)

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

  test('no step lies before the one it follows, nor after today', async () => {
    const { claim } = await ready()
    for (const kind of ['collecting', 'completed'] as const) await step(claim, { kind })
    await step(claim, { kind: 'submitted', on: '2026-06-20', number: 'B-9' })
    const decided = {
      kind: 'decided' as const,
      outcome: 'approved' as const,
      amount: 42_000_000,
      lines: [],
      reason: '',
    }
    expect(await step(claim, { ...decided, on: '2026-06-19' })).toMatchObject({
      problem: 'claim-dates',
      detail: { from: '2026-06-20', until: today },
    })
    expect(await step(claim, { ...decided, on: '2026-06-25' })).toEqual({ ok: true })
    const paid = { kind: 'paid', payment: v7(), amount: 42_000_000 } as const
    expect(await step(claim, { ...paid, on: '2026-06-24' })).toMatchObject({
      problem: 'claim-dates',
      detail: { from: '2026-06-25', until: today },
    })
    expect(await step(claim, { ...paid, on: '2026-07-02' })).toMatchObject({ problem: 'claim-dates' })
    expect(await step(claim, { ...paid, on: '2026-06-25' })).toEqual({ ok: true })
  })

  test('is taken by those alone who have an account and may work on claims there', async () => {
    const { claim } = await ready()
    await officer(db, 'kasmir', 'auditor')
    for (const owner of ['salah-ketik', 'kasmir'])
      expect(await step(claim, { kind: 'taken', owner })).toMatchObject({
        problem: 'claim-owner',
        detail: { owner },
      })
    expect((await claimOf(claim)).owner).toBeNull()
    expect(await step(claim, { kind: 'taken', owner: 'budi' })).toEqual({ ok: true })
  })

  test('of a village nobody knows is listed, counted and shown like every other', async () => {
    const { event, claim } = await ready()
    for (const table of ['claim_event', 'claim'])
      await sql`update ${sql.table(table)} set village_code = '', district_code = ''
        where regency_code = ${regency} and ${sql.ref(table === 'claim' ? 'event_id' : 'id')} = ${event.id}`.execute(
        db,
      )
    const asked = { regencyCode: regency, actor: 'ani', today }
    const { rows, total } = await listClaims(db, asked, { only: 'open' })
    expect([rows.length, rows.find(({ id }) => id === claim)?.village]).toEqual([total, ''])
    expect((await claimOf(claim)).village).toBe('')
    const events = await listEvents(db, regency, { only: 'all' })
    expect([events.rows.length, events.rows.find(({ id }) => id === event.id)?.village]).toEqual([
      events.total,
      '',
    ])
    expect((await getEvent(db, key, regency, event.id))!.district).toBe('')
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

  test('a decision taken down wrongly is put right with a reason, and nothing is half withdrawn', async () => {
    const { claim, event } = await ready()
    for (const kind of ['collecting', 'completed'] as const) await step(claim, { kind })
    await step(claim, { kind: 'submitted', on: '2026-06-30', number: 'B-8' })
    const decided = { kind: 'decided' as const, outcome: 'approved' as const, on: '2026-07-01', lines: [] }
    expect(await step(claim, { ...decided, amount: 420_000_000, reason: '' })).toEqual({ ok: true })
    const right = { ...decided, amount: 42_000_000 }
    expect(await step(claim, { ...right, reason: '' })).toMatchObject({ problem: 'claim-decided-anew' })
    expect(await step(claim, { ...right, reason: 'Salah ketik nol' })).toEqual({ ok: true })
    expect(await claimOf(claim)).toMatchObject({ decided: 42_000_000, decisionReason: 'Salah ketik nol' })
    const other = v7()
    await openClaim(ground, as('ani'), event.id, { id: other, programme: 'JHT', reason: 'Kartu lama' })
    expect(await withdrawEvent(ground, as('ani'), event.id, 'Salah orang')).toMatchObject({
      problem: 'claim-state',
    })
    expect((await claimOf(other)).state).toBe('reported')
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
    const own = await listClaims(db, asked, { only: 'all', personId: row.person_id })
    expect([own.total, own.rows.map(({ id }) => id)]).toEqual([1, [claim]])
    expect({ stuck, mine, number: rows[0]!.number }).toEqual({ stuck: 1, mine: 1, number: row.number })
    expect(
      byState
        .filter(({ state }) => !['closed', 'withdrawn'].includes(state))
        .reduce((sum, { claims }) => sum + claims, 0),
    ).toBe(total)
  })
})
