import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { makeDecree } from '../decrees/make-decree.ts'
import { checkWaste } from './check-waste.ts'
import { endFound } from './end-found.ts'
import { getWaste, getWasteRows } from './reads.ts'
import { paidPerson, signedLine } from './test-paid.ts'

const { db, close } = await freshDatabase()
const regency = '73.16'
const day = '2026-06-30'
const today = new Date('2026-06-30T02:00:00Z')
const whole = { from: '2026-01-01', until: '2027-01-01' }
const found = async () => {
  const { rows } = await getWasteRows(db, regency, { closed: false })
  return rows.map(({ personId, kind, payer }) => [personId, kind, payer])
}

beforeAll(async () => {
  await loadAreas(db)
  await sql`insert into tenant (regency_code, lists_version, linked_version, created_at) values (${regency}, 1, 1, ${today})`.execute(
    db,
  )
  await sql`insert into coverage_snapshot (regency_code, as_of, lists_version, computed_at, participants_rows, participants_people)
    values (${regency}, ${day}, 1, ${today}, 0, 0)`.execute(db)
})
beforeEach(async () => {
  for (const table of ['waste_finding', 'decree_line', 'membership', 'worker_match', 'participant'])
    await sql`delete from ${sql.table(table)} where regency_code = ${regency}`.execute(db)
  await sql`delete from coverage_person where regency_code = ${regency}`.execute(db)
})
afterAll(close)

describe('a decree and a card of one person', () => {
  test('fit together whichever public payer each of them names', async () => {
    for (const source of ['add', 'dana-desa', 'apbd-kabupaten', 'apbd-provinsi', 'dbhcht'] as const)
      for (const payer of ['regency', 'village'] as const) {
        const { worker } = await paidPerson(db, { cards: [{ payer, ...whole }] })
        await signedLine(db, worker, { source, ...whole })
      }
    // An alms fund or a sponsor is none of the payers BPJS tells apart.
    const { worker } = await paidPerson(db, { cards: [{ payer: 'other', ...whole }] })
    await signedLine(db, worker, { source: 'baznas', ...whole })
    await checkWaste(db, regency, today)
    expect(await found()).toEqual([])
  })

  test('that fit are one payment: one finding, and its money once', async () => {
    const { worker } = await paidPerson(db, {
      standing: 'dead',
      standingOn: '2026-03-10',
      cards: [{ payer: 'regency', ...whole }],
    })
    await signedLine(db, worker, { source: 'add', ...whole })
    await checkWaste(db, regency, today)
    expect(await found()).toEqual([[worker, 'dead', 'regency']])
    expect((await getWaste(db, regency)).kinds).toEqual([
      expect.objectContaining({ kind: 'dead', people: 1, monthsLost: 3 }),
    ])
  })

  test('are missed where there is only one of them', async () => {
    const named = await paidPerson(db, { cards: [{ payer: 'employer', ...whole }] })
    await signedLine(db, named.worker, { source: 'add', ...whole })
    // Whose a card of an unclear payer is nobody knows; it silences nothing a decree of public money says.
    const unclear = await paidPerson(db, { cards: [{ payer: 'other', ...whole }] })
    await signedLine(db, unclear.worker, { source: 'apbd-kabupaten', ...whole })
    const carded = await paidPerson(db, { cards: [{ payer: 'village', ...whole }] })
    await checkWaste(db, regency, today)
    const rows = await found()
    expect(rows).toContainEqual([named.worker, 'not-a-member', 'village'])
    expect(rows).toContainEqual([unclear.worker, 'not-a-member', 'regency'])
    expect(rows).toContainEqual([carded.worker, 'no-decree', 'village'])
  })
})

test('the decree in force on the day of the lists is asked, not the one that follows it', async () => {
  const { worker } = await paidPerson(db, { cards: [{ payer: 'employer', ...whole }] })
  await signedLine(db, worker, { source: 'add', from: '2026-01-01', until: '2026-08-01', number: 'now' })
  await signedLine(db, worker, {
    source: 'apbd-kabupaten',
    from: '2026-08-01',
    until: '2027-01-01',
    number: 'next',
  })
  await checkWaste(db, regency, new Date('2026-08-05T02:00:00Z'))
  const { rows } = await getWasteRows(db, regency, { closed: false })
  expect(rows).toEqual([
    expect.objectContaining({ personId: worker, kind: 'not-a-member', payer: 'village' }),
  ])
  expect(rows[0]!.evidence).toEqual({ decree: 'now' })
})

test('what was paid twice and is no more stays told, frees nothing, lacks no tariff and ends nobody', async () => {
  const { worker } = await paidPerson(db, {
    cards: [
      { payer: 'regency', ...whole },
      { payer: 'self', from: '2026-01-01', until: '2026-03-01' },
    ],
  })
  const line = await signedLine(db, worker, { source: 'apbd-kabupaten', ...whole })
  await checkWaste(db, regency, today)
  const { rows } = await getWasteRows(db, regency, { closed: false })
  expect(rows).toMatchObject([{ kind: 'pays-self', monthsLost: 2, monthly: null, evidence: { over: 'yes' } }])
  const { freed, kinds } = await getWaste(db, regency)
  expect(freed.people).toBe(0)
  // The group has no tariff here: of the months lost that is told, of those to come it does not matter.
  expect(kinds[0]).toMatchObject({ unpriced: 1, monthly: 0 })
  const { rows: signed } = await sql<{
    id: string
  }>`select decree_id as id from decree_line where id = ${line}`.execute(db)
  const acting = { regencyCode: regency, actor: 'ani', at: today }
  const amending = {
    id: v7(),
    amends: signed[0]!.id,
    title: 'Perubahan',
    fromMonth: '2026-07-01',
    untilMonth: whole.until,
  }
  expect(await makeDecree(db, acting, amending)).toEqual({ ok: true })
  expect(await endFound(db, acting, { decreeId: amending.id })).toEqual({ ok: true, lines: 0, without: 0 })
})
