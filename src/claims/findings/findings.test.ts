import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { withdrawEvent } from '../events/link-event.ts'
import { keepHeir } from '../heirs/keep-heir.ts'
import { as, covered, key, openCases, regency, today, widow } from '../test-case.ts'
import { worker } from '../test-family.ts'
import { checkFindings } from './check-findings.ts'
import { unchecked } from './nightly.ts'
import { getFindingRows, getFindings } from './reads.ts'
import { settleFinding } from './settle-finding.ts'
import { listNames, paperOf, registered } from './test-findings.ts'
import type { FindingKind } from './words.ts'

const { db, close, ground, reported } = await openCases()
afterAll(close)
beforeEach(async () => {
  for (const table of [
    'claim_finding',
    'claim_document',
    'claim_act',
    'claim_heir',
    'claim',
    'reported_death',
    'claim_event',
    'benefit_payment',
  ])
    await sql`delete from ${sql.table(table)} where regency_code = ${regency}`.execute(db)
})

const check = (at = as('ani').at) => checkFindings(ground, regency, at)
const rows = async (eventId?: string) =>
  (await getFindingRows(db, regency, { closed: false, ...(eventId && { eventId }) })).rows
const kindsOf = async (eventId: string): Promise<FindingKind[]> =>
  (await rows(eventId)).map(({ kind }) => kind).sort()
const someone = () => worker(db, key, { cards: [covered] })
/** A death of somebody covered, with nothing odd about it. */
async function ordinary(more: object = {}) {
  const one = await someone()
  return { ...(await reported(one.id, { reporterPhone: '', reporterName: '', ...more })), ...one }
}
const heir = async (eventId: string, more: object = {}) => {
  const id = v7()
  expect(await keepHeir(ground, as('ani'), eventId, id, widow(more))).toEqual({ ok: true })
  return id
}

test('an ordinary death, its widow and its papers are told nothing of', async () => {
  const { event } = await ordinary()
  await heir(event.id, { bornOn: '1986-02-01' })
  await heir(event.id, { relation: 'child', name: 'Anak Contoh', bornOn: '2010-05-01', account: '' })
  await paperOf(db, event.id, { kind: 'death-certificate' })
  expect(await check()).toEqual({ found: 0, opened: 0, closed: 0, reopened: 0 })
})

describe('about a death', () => {
  test('two of one NIK, one day in the register and another in the case, money paid before', async () => {
    const [a, b] = [await ordinary(), await ordinary()]
    await sql`update claim_event set nik_index = 'the-same' where id in (${a.event.id}, ${b.event.id})`.execute(
      db,
    )
    await listNames(db, key, a, { kind: 'dukcapil', asOf: '2026-06-20', verdict: 'dead', on: '2026-02-01' })
    await sql`insert into benefit_import (regency_code, id, file_name, sha256, from_day, until_day, rows, amount, entered_by, entered_at)
      values (${regency}, ${b.event.id}, 'x', ${b.event.id}, '2026-01-01', '2026-01-31', 1, 1, 'ani', now())`.execute(
      db,
    )
    await sql`insert into benefit_payment (regency_code, id, import_id, row_number, content_key, nth, programme, amount, paid_on,
        payer_kind, name, search, beneficiary, found_by, participant_id)
      select ${regency}, ${v7()}, ${b.event.id}, 1, 'k', 1, 'JKM', 42000000, '2026-01-10', 'regency', 'x', 'x', ${v7()}, 'kpj', p.participant_id
      from coverage_person p where p.person_id = ${b.id}`.execute(db)
    await check()
    expect(await kindsOf(a.event.id)).toEqual(['death-day', 'two-deaths'])
    expect(await kindsOf(b.event.id)).toEqual(['paid-before', 'two-deaths'])
    expect((await rows(a.event.id)).find(({ kind }) => kind === 'two-deaths')).toMatchObject({
      severity: 3,
      evidence: [{ what: 'case', name: b.number, on: '2026-06-10', ref: b.event.id }],
    })
  })

  test('seen alive after it: by a list, by whoever registered them, by something that happened to them later', async () => {
    const [late, stale, again] = [
      await ordinary({ happenedOn: '2026-03-01' }),
      await ordinary({ happenedOn: '2026-05-25' }),
      await ordinary(),
    ]
    await listNames(db, key, late, { kind: 'village-workers', asOf: '2026-05-31' })
    // A list may trail by a month.
    await listNames(db, key, stale, { kind: 'village-workers', asOf: '2026-06-20' })
    await registered(db, again.id, '2026-06-20T03:00:00Z')
    await check()
    expect(await rows(late.event.id)).toMatchObject([
      { kind: 'alive-after', severity: 1, evidence: [{ what: 'list', on: '2026-05-31' }] },
    ])
    expect(await kindsOf(stale.event.id)).toEqual([])
    expect(await rows(again.event.id)).toMatchObject([{ kind: 'alive-after', severity: 3 }])
  })

  test('before the first card, or right after it', async () => {
    const before = await worker(db, key, { cards: [{ from: '2026-06-15', until: '2027-01-01' }] })
    const after = await worker(db, key, { cards: [{ from: '2026-06-01', until: '2027-01-01' }] })
    const [a, b] = [
      await reported(before.id, { reporterPhone: '' }),
      await reported(after.id, { reporterPhone: '' }),
    ]
    await check()
    expect(await rows(a.event.id)).toMatchObject([
      { kind: 'before-membership', evidence: [{ what: 'card', name: 'BPU', on: '2026-06-15' }] },
    ])
    expect(await rows(b.event.id)).toMatchObject([{ kind: 'just-joined', severity: 1 }])
  })

  test('an accident at work without a place', async () => {
    const { event } = await ordinary({ kind: 'accident', cause: 'work', place: '' })
    const told = await ordinary({ kind: 'accident', cause: 'work', place: 'Kebun' })
    await check()
    expect(await rows(event.id)).toMatchObject([
      { kind: 'bare-accident', evidence: [{ what: 'missing', name: 'place' }] },
    ])
    expect(await kindsOf(told.event.id)).toEqual([])
  })
})

describe('about heirs and papers', () => {
  test('one account for two families, never in clear', async () => {
    const [a, b] = [await ordinary(), await ordinary()]
    await heir(a.event.id)
    await heir(b.event.id, { name: 'Orang Lain' })
    await check()
    const [found] = await rows(a.event.id)
    expect(found).toMatchObject({ kind: 'shared-account', severity: 3 })
    expect(found!.evidence.map(({ what, name }) => [what, name])).toEqual([
      ['account', '***********5536'],
      ['case', b.number],
    ])
    const { rows: kept } = await sql<{ text: string }>`
      select string_agg(f::text, '') as text from claim_finding f`.execute(db)
    expect(kept[0]!.text).not.toContain('025101012345536')
  })

  test('a child older than can be, an heir dead before, one widow of two', async () => {
    const [a, b] = [await ordinary({ happenedOn: '2026-05-01' }), await ordinary()]
    await heir(a.event.id, { relation: 'child', name: 'Tua', bornOn: '1990-01-01', account: '' })
    for (const { event } of [a, b])
      await heir(event.id, { name: 'Janda Dua', bornOn: '1987-03-04', account: '' })
    await heir(b.event.id, { name: a.event.name, bornOn: '1985-03-17', relation: 'sibling', account: '' })
    await check()
    expect(await kindsOf(a.event.id)).toEqual(['heir-age', 'heir-often'])
    expect(await kindsOf(b.event.id)).toEqual(['heir-dead', 'heir-often'])
    expect((await rows(b.event.id)).find(({ kind }) => kind === 'heir-often')!.severity).toBe(3)
  })

  test('one paper for two families, a school letter twice, pictures that look alike; a form looks like every form', async () => {
    const [a, b] = [await ordinary(), await ordinary()]
    const came = 'c'.repeat(64)
    await paperOf(db, a.event.id, { kind: 'death-certificate', cameAs: came })
    await paperOf(db, b.event.id, { kind: 'death-certificate', cameAs: came })
    const [c, d, e] = [await ordinary(), await ordinary(), await ordinary()]
    const look = '01'.repeat(32)
    await paperOf(db, c.event.id, { kind: 'ktp-heir', look })
    await paperOf(db, d.event.id, { kind: 'ktp-heir', look: `1${look.slice(1, 40)}0${look.slice(41)}` })
    for (const { event } of [c, d]) await paperOf(db, event.id, { kind: 'form-f4', look: '10'.repeat(32) })
    for (const _ of [1, 2]) await paperOf(db, e.event.id, { kind: 'school-letter', cameAs: 'd'.repeat(64) })
    await check()
    expect(await kindsOf(a.event.id)).toEqual(['same-paper'])
    expect(await rows(c.event.id)).toMatchObject([
      {
        kind: 'looks-alike',
        severity: 1,
        evidence: expect.arrayContaining([
          { what: 'case', name: d.number, on: '2026-06-10', ref: d.event.id },
        ]),
      },
    ])
    expect(await kindsOf(e.event.id)).toEqual(['same-paper'])
    expect(await getFindings(db, regency)).toMatchObject({ states: { open: 5 }, cases: 5, serious: 0 })
  })

  test('one telephone and one name behind three families, unless it is the work of an official', async () => {
    const family = { toldBy: 'family', reporterPhone: '0812 0000 9005', reporterName: 'Calo Contoh' }
    const told = []
    for (const _ of [1, 2, 3]) told.push(await ordinary(family))
    const official = []
    for (const _ of [1, 2, 3]) official.push(await ordinary({ ...family, toldBy: 'village' }))
    await check()
    expect(await kindsOf(told[0]!.event.id)).toEqual(['same-teller', 'shared-phone'])
    expect(await kindsOf(official[0]!.event.id)).toEqual([])
  })
})

describe('what a person says of a finding', () => {
  const explained = { state: 'explained', reason: 'Adik mewakili dua keluarga' } as const
  const toBranch = { state: 'confirmed', reason: 'Rekening makelar', toldOn: today } as const

  test('stands while the evidence is the same, and is asked again when it changes', async () => {
    const [a, b] = [await ordinary(), await ordinary()]
    await heir(a.event.id)
    await heir(b.event.id)
    await check()
    const [found] = await rows(a.event.id)
    expect(await settleFinding(db, as('ani'), found!.id, explained)).toEqual({ ok: true })
    expect(await check()).toEqual({ found: 2, opened: 0, closed: 0, reopened: 0 })
    expect((await rows(a.event.id))[0]).toMatchObject({
      state: 'explained',
      stateBy: 'ani',
      reopenedOn: null,
    })
    const c = await ordinary()
    await heir(c.event.id)
    expect(await check(new Date('2026-07-02T02:00:00Z'))).toMatchObject({ found: 3, opened: 1, reopened: 1 })
    expect((await rows(a.event.id))[0]).toMatchObject({
      state: 'open',
      stateReason: explained.reason,
      reopenedOn: '2026-07-02',
    })
    // Found no more it is closed; the decision stays for when it comes back.
    await settleFinding(db, as('ani'), found!.id, toBranch)
    for (const { event } of [b, c])
      await withdrawEvent(ground, as('ani'), event.id, 'Salah lapor, masih hidup')
    expect(await check()).toMatchObject({ found: 0, closed: 3 })
    expect((await getFindingRows(db, regency, { closed: true })).rows).toHaveLength(3)
    expect(await settleFinding(db, as('ani'), v7(), explained)).toMatchObject({ problem: 'not-found' })
    expect(
      await settleFinding(db, as('ani'), found!.id, { ...toBranch, toldOn: '2027-01-01' }),
    ).toMatchObject({ problem: 'claim-dates' })
  })

  test('is looked for again when a case changes, and not before', async () => {
    await ordinary()
    const after = new Date(Date.now() + 1000)
    await check(after)
    expect(await unchecked(db, after)).toEqual([])
    expect(await unchecked(db, new Date(after.getTime() + 86_400_000))).toEqual([regency])
    await sql`update claim_event set linked_at = ${new Date(after.getTime() + 1000)} where regency_code = ${regency}`.execute(
      db,
    )
    expect(await unchecked(db, after)).toEqual([regency])
  })
})
