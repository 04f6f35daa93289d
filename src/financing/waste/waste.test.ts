import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import type { Acting } from '../acting.ts'
import { enterEntry } from '../budget/enter-entry.ts'
import { addPeople } from '../decrees/add-people.ts'
import { passFinding } from '../decrees/change-lines.ts'
import { makeDecree } from '../decrees/make-decree.ts'
import { getLines } from '../decrees/read-lines.ts'
import { getDecree } from '../decrees/reads.ts'
import { signDecree } from '../decrees/sign-decree.ts'
import { checkDecree, submitDecree } from '../decrees/step-decree.ts'
import { openSource } from '../sources/open-source.ts'
import { setTariff } from '../tariffs/set-tariff.ts'
import { checkWaste } from './check-waste.ts'
import { endFound } from './end-found.ts'
import type { WasteKind } from './kinds.ts'
import { unchecked } from './nightly.ts'
import { getWaste, getWasteRows } from './reads.ts'
import { settleFinding } from './settle-finding.ts'
import { listSays, paidPerson } from './test-paid.ts'

const { db, close } = await freshDatabase()
const regency = '73.16'
const as = (actor: string): Acting => ({ regencyCode: regency, actor, at: new Date('2026-06-30T02:00:00Z') })
const day = '2026-06-30'
const check = (on = day) => checkWaste(db, regency, as('ani').at, on)
const rowsOf = async (kind: WasteKind) => (await getWasteRows(db, regency, { kind, closed: false })).rows
const only = async (kind: WasteKind) => {
  const rows = await rowsOf(kind)
  expect(rows).toHaveLength(1)
  return rows[0]!
}
const ofRegency = { payer: 'regency', from: '2025-01-01', until: '2026-07-01' } as const

beforeAll(async () => {
  await loadAreas(db)
  await sql`insert into tenant (regency_code, lists_version, linked_version, created_at) values (${regency}, 1, 1, ${as('ani').at})`.execute(
    db,
  )
  await sql`insert into coverage_snapshot (regency_code, as_of, lists_version, computed_at, participants_rows, participants_people)
    values (${regency}, ${day}, 1, ${as('ani').at}, 0, 0)`.execute(db)
  for (const [group, amount] of [
    ['rentan', 16_800],
    ['kader', 37_800],
  ] as const)
    await setTariff(db, as('ani'), {
      id: v7(),
      group,
      scheme: 'fixed',
      amount,
      withJht: false,
      fromMonth: '2025-01-01',
      document: 'Perbup 1/2025',
      reason: '',
    })
})
beforeEach(async () => {
  for (const table of [
    'waste_finding',
    'waste_run',
    'membership',
    'worker_match',
    'participant',
    'coverage_person',
    'worker',
  ])
    await sql`delete from ${sql.table(table)} where regency_code = ${regency}`.execute(db)
})
afterAll(close)

describe('what is lost', () => {
  test('181 duplicates for one month at 37,800 are 6,841,800 (TV-72)', async () => {
    for (let i = 0; i < 181; i += 1)
      await paidPerson(db, {
        group: 'kader',
        cards: [
          { payer: 'regency', from: '2026-01-01', until: '2026-07-01', group: 'kader' },
          { payer: 'regency', from: '2026-06-01', until: '2026-07-01', group: 'kader' },
        ],
      })
    await check()
    const { kinds, lost } = await getWaste(db, regency)
    expect(kinds).toEqual([
      expect.objectContaining({ kind: 'duplicate', people: 181, monthsLost: 181, lost: 6_841_800 }),
    ])
    expect(lost).toBe(6_841_800)
  })

  test('of the dead are the months after the one they died in, as far as they were paid', async () => {
    const { number } = await paidPerson(db, {
      standing: 'dead',
      standingOn: '2026-03-31',
      cards: [{ ...ofRegency, until: '2027-01-01' }],
    })
    await listSays(db, number, 'dead', { on: '2026-03-31', asOf: '2026-06-15' })
    await check()
    const found = await only('dead')
    // April, May, June; what is paid ahead is not lost yet.
    expect(found).toMatchObject({ monthsLost: 3, lost: 3 * 16_800, monthly: 16_800, payer: 'regency' })
    expect(found.evidence).toMatchObject({
      since: '2026-03-31',
      dated: 'event',
      list: 'Hasil padanan',
      listed: '2026-06-15',
      paidUntil: '2026-12-31',
    })
  })

  test('without a day begins with the list that says so', async () => {
    const { number } = await paidPerson(db, { standing: 'moved', cards: [ofRegency] })
    await listSays(db, number, 'moved', { on: null, asOf: '2026-05-10' })
    await check()
    const found = await only('moved')
    expect(found).toMatchObject({ monthsLost: 1, lost: 16_800 })
    expect(found.evidence).toMatchObject({ dated: 'list', since: '2026-05-10' })
  })

  test('is none of somebody whom list and card are only likely to mean', async () => {
    await paidPerson(db, {
      standing: 'dead',
      standingOn: '2026-01-05',
      cardNumber: 'another',
      cards: [ofRegency],
    })
    await check()
    expect(await only('dead')).toMatchObject({ monthsLost: 0, lost: 0, monthly: 16_800 })
  })

  test('is looked for also of those who are paid for no longer', async () => {
    await paidPerson(db, {
      standing: 'dead',
      standingOn: '2025-10-05',
      cards: [{ ...ofRegency, until: '2026-01-01' }],
    })
    await paidPerson(db, {
      standing: 'dead',
      standingOn: '2025-12-05',
      cards: [{ ...ofRegency, until: '2026-01-01' }],
    })
    await check()
    expect(await only('dead')).toMatchObject({ monthsLost: 2, lost: 2 * 16_800, monthly: null })
  })

  test('is unknown where the group has no tariff', async () => {
    await paidPerson(db, {
      standing: 'dead',
      standingOn: '2026-04-30',
      group: 'keagamaan',
      cards: [{ ...ofRegency, group: 'keagamaan' }],
    })
    await check()
    expect(await only('dead')).toMatchObject({ monthsLost: 2, lost: null, monthly: null })
    expect((await getWaste(db, regency)).kinds[0]).toMatchObject({ unpriced: 1, lost: 0 })
  })

  test('once, although a person has several findings', async () => {
    await paidPerson(db, {
      standing: 'dead',
      standingOn: '2026-04-30',
      cards: [ofRegency, { payer: 'self', from: '2026-05-01', until: '2026-07-01' }],
    })
    await check()
    const { lost, freed } = await getWaste(db, regency)
    expect(lost).toBe(2 * 16_800)
    expect(freed).toMatchObject({ people: 1, monthly: 16_800 })
  })
})

describe('what is found', () => {
  test('two payers of one person in one month, by who the other is', async () => {
    const beside = { from: '2026-04-01', until: '2026-07-01' }
    for (const payer of ['self', 'village', 'employer', 'project'] as const)
      await paidPerson(db, { cards: [ofRegency, { payer, ...beside }] })
    await paidPerson(db, { group: 'kader', cards: [ofRegency, { payer: 'employer', ...beside }] })
    // One after the other is no doubling.
    await paidPerson(db, { cards: [ofRegency, { payer: 'self', from: '2024-01-01', until: '2025-01-01' }] })
    await check()
    const { kinds } = await getWaste(db, regency)
    expect(kinds.map(({ kind, people, monthsLost, monthly }) => [kind, people, monthsLost, monthly])).toEqual(
      [
        ['employer-pays', 1, 0, 16_800],
        ['pays-self', 1, 3, 16_800],
        ['other-pays', 1, 3, 16_800],
        ['two-jobs', 2, 0, 0],
      ],
    )
  })

  test('whoever was registered at 65 or later, and nobody who was a member before', async () => {
    const born = '1961-01-01'
    await paidPerson(db, { born, cards: [{ ...ofRegency, from: '2026-01-01' }] })
    await paidPerson(db, { born, cards: [{ ...ofRegency, from: '2025-12-01' }] })
    await paidPerson(db, {
      born,
      cards: [
        { ...ofRegency, from: '2026-02-01' },
        { payer: 'self', from: '2020-01-01', until: '2020-06-01' },
      ],
    })
    await check()
    expect(await only('over-age')).toMatchObject({ monthsLost: 0, lost: 0, monthly: 16_800 })
  })

  test('a card without a number, and two people with one', async () => {
    await paidPerson(db, { cardNumber: null, cards: [ofRegency] })
    await paidPerson(db, { number: 'one', cards: [ofRegency] })
    await paidPerson(db, { number: 'one', cards: [{ ...ofRegency, payer: 'self' }] })
    await check()
    const { kinds } = await getWaste(db, regency)
    expect(kinds.map(({ kind, people }) => [kind, people])).toEqual([
      ['nik-missing', 1],
      ['nik-shared', 1],
    ])
  })

  test('a number that another regency holds', async () => {
    const { number, worker } = await paidPerson(db, { number: 'elsewhere', cards: [ofRegency] })
    await sql`insert into nik_registry (nik_index, regency_code, worker_id) values (${number}, '73.15', ${worker})`.execute(
      db,
    )
    await check()
    expect((await only('other-regency')).evidence).toEqual({ regency: expect.stringMatching(/pinrang/i) })
  })

  test('nothing of who is paid for by an employer alone', async () => {
    await paidPerson(db, {
      standing: 'dead',
      standingOn: '2026-01-01',
      cards: [{ ...ofRegency, payer: 'employer' }],
    })
    expect(await check()).toMatchObject({ found: 0 })
  })
})

describe('a finding', () => {
  test('keeps its state, is closed when it is found no more, and opened when it comes back', async () => {
    const { participant } = await paidPerson(db, { cards: [ofRegency, { ...ofRegency, payer: 'self' }] })
    expect(await check('2026-05-31')).toMatchObject({ found: 1, opened: 1, closed: 0 })
    const { id, openedOn } = await only('pays-self')
    expect(openedOn).toBe('2026-05-31')
    expect(await settleFinding(db, as('ani'), id, { state: 'resolved', reason: 'Sudah disepakati' })).toEqual(
      {
        ok: true,
      },
    )
    expect(await check()).toMatchObject({ found: 1, opened: 0, closed: 0 })
    expect(await only('pays-self')).toMatchObject({ id, state: 'resolved', openedOn, seenOn: day })
    expect((await getWaste(db, regency)).freed.people).toBe(0)

    await sql`delete from membership where regency_code = ${regency} and participant_id = ${participant} and payer_kind = 'self'`.execute(
      db,
    )
    expect(await check()).toMatchObject({ found: 0, closed: 1 })
    expect(await rowsOf('pays-self')).toEqual([])
    const gone = await getWasteRows(db, regency, { closed: true })
    expect(gone.rows[0]).toMatchObject({ id, state: 'resolved', closedOn: day })

    await sql`insert into membership (regency_code, id, participant_id, source_record_id, segment, programmes, payer_kind, covered_from,
        covered_until) values (${regency}, ${v7()}, ${participant}, ${v7()}, 'BPU', '{JKK}', 'self', '2026-01-01', '2026-07-01')`.execute(
      db,
    )
    expect(await check()).toMatchObject({ found: 1, opened: 0 })
    expect(await only('pays-self')).toMatchObject({ id, state: 'open', stateReason: '', closedOn: null })
  })

  test('that is none of the regency does not exist', async () => {
    const stranger = await settleFinding(db, as('ani'), v7(), { state: 'in-work' })
    expect(stranger).toMatchObject({ ok: false, problem: 'not-found' })
  })
})

test('is asked for once a day and for every change of the lists', async () => {
  const at = new Date('2026-06-30T02:00:00Z')
  expect(await unchecked(db, at)).toEqual([regency])
  await checkWaste(db, regency, at)
  expect(await unchecked(db, at)).toEqual([])
  // 17:00 UTC is the next day in WITA.
  expect(await unchecked(db, new Date('2026-06-30T17:00:00Z'))).toEqual([regency])
  await sql`update tenant set linked_version = 2 where regency_code = ${regency}`.execute(db)
  expect(await unchecked(db, at)).toEqual([regency])
})

test('is of people of a decree that began after the day of the lists too', async () => {
  const { worker } = await paidPerson(db, { standing: 'dead', standingOn: '2026-07-20', cards: [] })
  const [source, decree] = [v7(), v7()]
  const none = { activityCode: '', accountCode: '', villageCode: '', office: '' }
  await openSource(db, as('bkad'), { id: source, kind: 'apbd-kabupaten', name: 'APBD Juli', ...none })
  await sql`insert into decree (regency_code, id, title, from_month, until_month, state, number, signed_on, made_by, made_at)
    values (${regency}, ${decree}, 'SK Juli', '2026-07-01', '2027-01-01', 'signed', '7/2026', '2026-06-20', 'ani', ${as('ani').at})`.execute(
    db,
  )
  await sql`insert into decree_line (regency_code, id, decree_id, kind, worker_id, group_code, source_id, from_month, until_month,
      signed, name) values (${regency}, ${v7()}, ${decree}, 'add', ${worker}, 'rentan', ${source}, '2026-07-01', '2027-01-01', true, '')`.execute(
    db,
  )
  expect(await check()).toMatchObject({ found: 0 })
  expect(await checkWaste(db, regency, new Date('2026-08-05T02:00:00Z'))).toMatchObject({
    asOf: day,
    found: 1,
  })
  // The lists cannot say yet whether they became a member.
  expect(await only('dead')).toMatchObject({ personId: worker, monthly: 16_800, monthsLost: 0 })
  await sql`delete from decree_line where decree_id = ${decree}`.execute(db)
})

test('goes into an amending decree as an end, and money is bound no longer', async () => {
  const alive = await paidPerson(db, { cards: [ofRegency] })
  const dies = await paidPerson(db, { cards: [ofRegency] })
  const outside = await paidPerson(db, { standing: 'dead', standingOn: '2026-02-01', cards: [ofRegency] })
  const [source, root, amending] = [v7(), v7(), v7()]
  const none = { activityCode: '', accountCode: '', villageCode: '', office: '' }
  await openSource(db, as('bkad'), { id: source, kind: 'apbd-kabupaten', name: 'APBD', ...none })
  const entry = {
    sourceId: source,
    fiscalYear: 2026,
    kind: 'ceiling',
    onDate: '2026-01-02',
    document: 'DPA',
  } as const
  await enterEntry(db, as('bkad'), { id: v7(), amount: 1_000_000, reason: '', ...entry })
  const months = { fromMonth: '2026-01-01', untilMonth: '2027-01-01' }
  await makeDecree(db, as('ani'), { id: root, title: 'Pekerja rentan 2026', ...months })
  await addPeople(db, as('ani'), root, {
    group: 'rentan',
    sourceId: source,
    from: 'people',
    personIds: [alive.worker, dies.worker],
    anyGroup: false,
  })
  await passFinding(db, as('ani'), root, { finding: 'own-rule', reason: 'Perbup contoh' })
  expect(await submitDecree(db, as('ani'), root)).toEqual({ ok: true })
  await checkDecree(db, as('budi'), root)
  expect(await signDecree(db, as('citra'), root, { number: '1/2026', signedOn: '2026-01-15' })).toEqual({
    ok: true,
  })

  await sql`update worker set standing = 'dead', standing_on = '2026-05-02' where regency_code = ${regency} and id = ${dies.worker}`.execute(
    db,
  )
  await sql`update coverage_person set standing = 'dead' where regency_code = ${regency} and person_id = ${dies.worker}`.execute(
    db,
  )
  await check()
  expect(await rowsOf('dead')).toHaveLength(2)
  expect((await rowsOf('no-decree')).map(({ personId }) => personId)).toEqual([outside.worker])

  await makeDecree(db, as('ani'), {
    id: amending,
    amends: root,
    title: 'Perubahan',
    ...months,
    fromMonth: '2026-07-01',
  })
  expect(await endFound(db, as('ani'), { decreeId: root })).toMatchObject({
    ok: false,
    problem: 'decree-state',
  })
  expect(await endFound(db, as('ani'), { decreeId: amending, kind: 'dead' })).toEqual({
    ok: true,
    lines: 1,
    without: 1,
  })
  const { rows } = await getLines(db, regency, amending, {})
  expect(rows).toEqual([
    expect.objectContaining({ kind: 'end', personId: dies.worker, cause: 'dead', fromMonth: '2026-07-01' }),
  ])
  expect((await getDecree(db, regency, amending))!.costs[0]!.byYear[0]!.amount).toBe(-6 * 16_800)
  const found = await rowsOf('dead')
  expect(found.map(({ personId, state }) => [personId, state]).toSorted()).toEqual(
    [
      [dies.worker, 'in-work'],
      [outside.worker, 'open'],
    ].toSorted(),
  )
  // Asked twice it is put in once.
  expect(await endFound(db, as('ani'), { decreeId: amending, kind: 'dead' })).toMatchObject({ lines: 0 })
})
