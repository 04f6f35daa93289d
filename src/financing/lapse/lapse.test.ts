import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { enactedLaw } from '../../rules/index.ts'
import type { Acting } from '../acting.ts'
import { openSource } from '../sources/open-source.ts'
import { setTariff } from '../tariffs/set-tariff.ts'
import { checkWaste } from '../waste/check-waste.ts'
import { paidPerson } from '../waste/test-paid.ts'
import { calendarOf } from './calendar.ts'
import { endsOf } from './ends-of.ts'
import { getRadarRows } from './read-people.ts'
import { getRadar } from './reads.ts'

const { db, close } = await freshDatabase()
const regency = '73.16'
const day = '2026-11-20'
const acting: Acting = { regencyCode: regency, actor: 'ani', at: new Date('2026-11-20T02:00:00Z') }
let named = ''

beforeAll(async () => {
  await loadAreas(db)
  await sql`insert into coverage_snapshot (regency_code, as_of, lists_version, computed_at, participants_rows, participants_people)
    values (${regency}, ${day}, 1, ${acting.at}, 0, 0)`.execute(db)
  const tariff = { scheme: 'fixed', amount: 16_800, withJht: false, fromMonth: '2026-01-01' } as const
  await setTariff(db, acting, { id: v7(), group: 'rentan', document: 'Perbup 1/2026', reason: '', ...tariff })
  // Paid until the end of November, of December, and of next June; the segment is BPU.
  const regencyPays = { payer: 'regency', from: '2026-01-01' } as const
  await paidPerson(db, { cards: [{ ...regencyPays, until: '2026-12-01' }] })
  await paidPerson(db, { cards: [{ ...regencyPays, until: '2027-01-01' }] })
  named = (await paidPerson(db, { cards: [{ ...regencyPays, until: '2027-01-01' }] })).worker
  await paidPerson(db, { cards: [{ payer: 'self', from: '2026-01-01', until: '2027-07-01' }] })
  // In arrears since October.
  await paidPerson(db, { cards: [{ payer: 'self', from: '2026-01-01', until: '2026-10-01' }] })
  await sql`update coverage_person set protection = 'arrears' where covered_until = '2026-10-01'`.execute(db)
  const [source, decree] = [v7(), v7()]
  const none = { activityCode: '', accountCode: '', villageCode: '', office: '' }
  await openSource(db, acting, { id: source, kind: 'apbd-kabupaten', name: 'APBD', ...none })
  await sql`insert into decree (regency_code, id, title, from_month, until_month, state, number, signed_on, made_by, made_at)
    values (${regency}, ${decree}, 'SK 2027', '2027-01-01', '2028-01-01', 'signed', '9/2026', '2026-11-01', 'ani', ${acting.at})`.execute(
    db,
  )
  await sql`insert into decree_line (regency_code, id, decree_id, kind, worker_id, group_code, source_id, from_month, until_month,
      signed, name) values (${regency}, ${v7()}, ${decree}, 'add', ${named}, 'rentan', ${source}, '2027-01-01', '2028-01-01', true, '')`.execute(
    db,
  )
  await checkWaste(db, regency, acting.at)
})
afterAll(close)

describe('when protection ends', () => {
  test.each([
    ['BPU', '2026-12-01', '2026-11-30', '2027-03-01'],
    // The employer owes December from 15 January on, a Friday; a lapse follows the fourth unpaid month.
    ['PU', '2026-12-01', '2027-01-15', '2027-04-16'],
    ['JAKON', '2026-12-01', '2026-11-30', '2026-12-01'],
    ['', '2026-12-01', '2026-11-30', '2027-03-01'],
  ])('%s paid until before %s', (segment, coveredUntil, protectedUntil, lapsesOn) => {
    expect(endsOf(enactedLaw, segment, coveredUntil)).toEqual({ protectedUntil, lapsesOn })
  })
})

describe('the radar', () => {
  test('counts who is no longer sure within days, and who is named by a decree', async () => {
    const { on, windows, past, rows } = await getRadar(db, regency)
    expect(on).toBe(day)
    expect(windows).toEqual([
      { days: 7, people: 0, named: 0 },
      { days: 30, people: 1, named: 0 },
      { days: 60, people: 3, named: 1 },
    ])
    expect(past).toBe(1)
    const regencyRow = rows.find(({ payer }) => payer === 'regency')
    expect(regencyRow).toMatchObject({ people: 3, nextDay: '2026-11-30', lapsesOn: '2027-03-01', past: 0 })
    expect((await getRadar(db, regency, '2026-11-23')).windows[0]).toMatchObject({ days: 7, people: 1 })
  })

  test('opens the people behind each number', async () => {
    const totals = async (what: 'all' | '7' | '30' | '60' | 'past' | 'january') =>
      (await getRadarRows(db, regency, { what })).total
    expect([await totals('7'), await totals('30'), await totals('60'), await totals('past')]).toEqual([
      0, 1, 3, 1,
    ])
    const shown = (await getRadar(db, regency)).rows.reduce((sum, { people }) => sum + people, 0)
    expect(await totals('all')).toBe(shown)
    const { rows } = await getRadarRows(db, regency, { what: 'january' })
    expect(rows).toHaveLength(2)
    expect(rows.map(({ personId }) => personId)).not.toContain(named)
    expect(rows[0]).toMatchObject({ payer: 'regency', decreeUntil: null })
    expect((await getRadarRows(db, regency, { what: '60', payer: 'self' })).total).toBe(0)
  })

  test('says whom no decree names in January, what a month costs, and what may begin anew', async () => {
    const { january } = await getRadar(db, regency)
    expect(january).toMatchObject({ year: 2027, people: 2, monthly: 2 * 16_800, restarts: 2 })
    const steps = january!.calendar
    expect(steps.find(({ step }) => step === 'apbd-agreed')).toMatchObject({
      by: '2026-11-30',
      passed: false,
      confidence: 'unverified',
    })
    expect(steps.find(({ step }) => step === 'kua-ppas')).toMatchObject({ by: '2026-07-14', passed: true })
  })

  test('tells the benefit at stake by the law of the day', async () => {
    expect((await getRadar(db, regency)).stake).toEqual({
      whole: 42_000_000,
      waiting: 10_000_000,
      lapsed: 0,
      months: 3,
      cite: 'PP 82/2019 Pasal 34; Lampiran III',
      waitingCite: 'Permenaker 1/2025 Pasal 97A ayat (2)',
    })
    // Before the rule of three months nobody waited.
    expect((await getRadar(db, regency, '2025-02-10')).stake).toMatchObject({
      waiting: 42_000_000,
      months: null,
    })
  })
})

test('the bill of January is due on the 15th of February, or the next working day', () => {
  expect(calendarOf(enactedLaw, 2026).at(-1)).toMatchObject({ step: 'first-bill', by: '2026-02-16' })
})
