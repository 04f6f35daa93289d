import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAreas } from '../areas/questions.ts'
import { freshDatabase } from '../platform/test-database.ts'
import type { EntryBody, SourceBody, TariffBody } from './api.ts'
import { enterEntry } from './budget/enter-entry.ts'
import { postEntry } from './budget/post-entry.ts'
import { getAllEntries, getBudget, getEntries } from './budget/reads.ts'
import { reverseEntry } from './budget/reverse-entry.ts'
import { getLawful } from './lawful/reads.ts'
import { setRule, withdrawRule } from './lawful/set-rule.ts'
import { closeSource } from './sources/close-source.ts'
import { openSource } from './sources/open-source.ts'
import { getTariffs } from './tariffs/reads.ts'
import { setTariff } from './tariffs/set-tariff.ts'
import { withdrawTariff } from './tariffs/withdraw-tariff.ts'

const { db, close } = await freshDatabase()
beforeAll(() => loadAreas(db))
afterAll(close)

const acting = { regencyCode: '73.16', actor: 'bkad', at: new Date('2026-02-01T02:00:00Z') }
let named = 0
async function aSource(more: Partial<SourceBody> = {}): Promise<string> {
  const id = v7()
  const opened = await openSource(db, acting, {
    id,
    kind: 'apbd-kabupaten',
    name: `APBD dinas ${++named}`,
    office: 'Dinas Tenaga Kerja',
    activityCode: '2.07.03',
    accountCode: '5.1.02.02',
    villageCode: '',
    ...more,
  })
  expect(opened).toEqual({ ok: true })
  return id
}
const entry = (sourceId: string, more: Partial<EntryBody>): EntryBody => ({
  id: v7(),
  sourceId,
  fiscalYear: 2026,
  kind: 'ceiling',
  amount: 1_000_000,
  onDate: '2026-01-02',
  document: 'DPA 1/2026',
  reason: '',
  ...more,
})
const enter = (sourceId: string, more: Partial<EntryBody>) => enterEntry(db, acting, entry(sourceId, more))
const sumsOf = async (id: string, year = 2026) =>
  (await getBudget(db, '73.16', year)).sources.find((one) => one.id === id)!

describe('a source of money', () => {
  test('is opened once, whatever the number of times it is asked', async () => {
    const body = {
      id: v7(),
      kind: 'baznas' as const,
      name: 'Baznas Enrekang',
      office: '',
      activityCode: '',
      accountCode: '',
      villageCode: '',
    }
    expect(await openSource(db, acting, body)).toEqual({ ok: true })
    expect(await openSource(db, acting, body)).toEqual({ ok: true })
    const { sources } = await getBudget(db, '73.16', 2026)
    expect(sources.filter(({ name }) => name === 'Baznas Enrekang')).toHaveLength(1)
    expect(await openSource(db, acting, { ...body, id: v7(), name: 'BAZNAS Enrekang' })).toMatchObject({
      problem: 'funding-source-taken',
    })
  })

  test('names a village of the regency for village money only', async () => {
    const village = { kind: 'dana-desa' as const, villageCode: '73.16.01.2002' }
    expect((await sumsOf(await aSource(village))).villageName).toBe('Pattondon Salu')
    const other = { ...village, name: 'Dana desa lain', office: '', activityCode: '', accountCode: '' }
    expect(await openSource(db, acting, { ...other, id: v7(), villageCode: '73.15.01.1001' })).toMatchObject({
      problem: 'grant-area-unknown',
    })
    expect(await openSource(db, acting, { ...other, id: v7(), kind: 'baznas' })).toMatchObject({
      problem: 'funding-village-unfit',
    })
  })

  test('closed, takes nothing more and keeps what it had', async () => {
    const id = await aSource()
    await enter(id, { amount: 500 })
    expect(await closeSource(db, acting, id, 'Program selesai')).toEqual({ ok: true })
    expect(await enter(id, { kind: 'shift', amount: 5 })).toMatchObject({ problem: 'funding-source-closed' })
    expect(await sumsOf(id)).toMatchObject({ closed: true, budget: 500 })
    expect(await sumsOf(id, 2027)).toBeUndefined()
  })
})

describe('the budget of a source', () => {
  test('begins with a ceiling, is shifted, and never falls below what is bound', async () => {
    const id = await aSource()
    expect(await enter(id, { kind: 'shift', amount: 10 })).toMatchObject({ problem: 'budget-no-ceiling' })
    await enter(id, { amount: 1000 })
    expect(await enter(id, { amount: 1000 })).toMatchObject({ problem: 'budget-ceiling-there' })
    expect(await enter(id, { kind: 'realisation', amount: 700, forMonth: '2026-01-01' })).toMatchObject({
      ok: true,
    })
    expect(await enter(id, { kind: 'shift', amount: -301 })).toEqual({
      ok: false,
      problem: 'budget-short',
      detail: { budget: 699, bound: 700 },
    })
    expect(await enter(id, { kind: 'shift', amount: -300 })).toMatchObject({ ok: true })
    expect(await enter(id, { kind: 'realisation', amount: 1 })).toMatchObject({ problem: 'budget-short' })
    expect(await sumsOf(id)).toMatchObject({
      ceiling: 1000,
      shifted: -300,
      budget: 700,
      realised: 700,
      free: 0,
    })
  })

  test('a payment is of its own year', async () => {
    const id = await aSource()
    await enter(id, {})
    const late = { kind: 'realisation' as const, amount: 5, onDate: '2027-01-10' }
    expect(await enter(id, late)).toMatchObject({ problem: 'budget-other-year' })
    expect(await enter(id, { ...late, forMonth: '2026-12-01' })).toMatchObject({ ok: true })
    expect(await enter(id, { kind: 'realisation', amount: -5 })).toMatchObject({
      problem: 'budget-amount-negative',
    })
  })

  test('what a decree and its bills bind is counted once', async () => {
    const id = await aSource()
    await enter(id, { amount: 1000 })
    const bound = {
      source_id: id,
      fiscal_year: 2026,
      on_date: '2026-01-05',
      for_month: null,
      document: 'SK 1',
    }
    const commit = { ...bound, kind: 'commitment' as const, amount: 900, posted_for: 'decree 1' }
    const post = (one: Omit<Parameters<typeof postEntry>[2], 'id'>) =>
      db.transaction().execute((trx) => postEntry(trx, acting, { id: v7(), ...one }))
    expect(await post(commit)).toEqual({ ok: true, added: true })
    expect(await post(commit)).toEqual({ ok: true, added: false })
    await enter(id, { kind: 'realisation', amount: 300 })
    expect(await sumsOf(id)).toMatchObject({ committed: 900, realised: 300, free: 100 })
    const [, posted] = await getEntries(db, '73.16', id, 2026)
    expect(await reverseEntry(db, acting, posted!.id, 'Salah catat')).toMatchObject({
      problem: 'budget-posted-elsewhere',
    })
  })

  test('an entry is reversed once, and both stay', async () => {
    const id = await aSource()
    await enter(id, { amount: 1000 })
    await enter(id, { kind: 'realisation', amount: 400, forMonth: '2026-03-01' })
    const [, paid] = await getEntries(db, '73.16', id, 2026)
    expect(await reverseEntry(db, acting, paid!.id, 'Salah bulan')).toEqual({ ok: true })
    expect(await reverseEntry(db, acting, paid!.id, 'Salah bulan')).toMatchObject({
      problem: 'budget-reversed-already',
    })
    const after = await getEntries(db, '73.16', id, 2026)
    // A total opens the entries of every source behind it.
    const { totals } = await getBudget(db, '73.16', 2026)
    for (const sum of ['budget', 'committed', 'realised'] as const) {
      const behind = await getAllEntries(db, '73.16', { year: 2026, sum, page: 0 })
      expect(behind.rows).toHaveLength(behind.total)
      expect(behind.rows.reduce((all, { amount }) => all + amount, 0)).toBe(totals[sum])
    }
    expect(after.map(({ amount, reversed }) => [amount, reversed])).toEqual([
      [1000, false],
      [400, true],
      [-400, false],
    ])
    expect(await reverseEntry(db, acting, after[2]!.id, 'Batal lagi')).toMatchObject({ ok: false })
    expect((await sumsOf(id)).free).toBe(1000)
    // A ceiling that was wrong makes room for the right one.
    await reverseEntry(db, acting, after[0]!.id, 'Salah pagu')
    expect(await enter(id, { amount: 2000 })).toMatchObject({ ok: true })
  })

  test('sent twice has one effect', async () => {
    const id = await aSource()
    const body = entry(id, { amount: 70 })
    await Promise.all([1, 2, 3].map(() => enterEntry(db, acting, body)))
    expect((await sumsOf(id)).budget).toBe(70)
  })

  test('whatever is entered at once, the sums are those of the entries and nothing is bound beyond the budget', async () => {
    const kinds = fc.constantFrom('ceiling', 'shift', 'realisation')
    const acts = fc.array(fc.tuple(kinds, fc.integer({ min: -900, max: 900 })), {
      minLength: 1,
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(acts, async (given) => {
        const id = await aSource()
        await Promise.all(
          given
            .filter(([, amount]) => amount !== 0)
            .map(([kind, amount]) => enter(id, { kind: kind as EntryBody['kind'], amount })),
        )
        const entries = await getEntries(db, '73.16', id, 2026)
        const sum = (kind: string) =>
          entries.filter((one) => one.kind === kind).reduce((total, one) => total + one.amount, 0)
        const sums = await sumsOf(id)
        expect([sums.ceiling, sums.shifted, sums.realised]).toEqual([
          sum('ceiling'),
          sum('shift'),
          sum('realisation'),
        ])
        expect(sums.free).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 15 },
    )
  })

  test('totals and months are sums of what is listed', async () => {
    const { totals, sources, months, undated } = await getBudget(db, '73.16', 2026)
    expect(totals.budget).toBe(sources.reduce((sum, one) => sum + one.budget, 0))
    expect(totals.realised).toBe(months.reduce((sum, one) => sum + one.realised, undated))
    expect(months).toHaveLength(12)
    expect((await getBudget(db, '73.15', 2026)).sources).toEqual([])
  })
})

describe('what a group costs', () => {
  const tariff = (more: Partial<TariffBody>): TariffBody => ({
    id: v7(),
    group: 'keagamaan',
    scheme: 'employee',
    base: 600_000,
    jkkGroup: 'I',
    withJht: false,
    fromMonth: '2022-01-01',
    document: 'Perbup contoh 1/2022',
    reason: '',
    ...more,
  })
  const amounts = async (group: string, year: number) =>
    (await getTariffs(db, '73.16', year, 'id')).groups
      .find((one) => one.group === group)!
      .stretches.map(({ fromMonth, amount }) => [fromMonth.slice(0, 7), amount])

  // TV-70, TV-71: 3,240 on a base of 600,000, 5,400 on 1,000,000; TV-10: 16,800 of an own-account worker.
  test('is reckoned by the law from the base of the regency, and stays with its months', async () => {
    expect(await amounts('keagamaan', 2022)).toEqual([['2022-01', null]])
    expect(await setTariff(db, acting, tariff({}))).toEqual({ ok: true })
    expect(await setTariff(db, acting, tariff({ base: 1_000_000, fromMonth: '2023-01-01' }))).toEqual({
      ok: true,
    })
    expect(await amounts('keagamaan', 2022)).toEqual([['2022-01', 3240]])
    expect(await amounts('keagamaan', 2023)).toEqual([['2023-01', 5400]])
    await setTariff(
      db,
      acting,
      tariff({ group: 'rentan', scheme: 'own-account', jkkGroup: null, base: 1_000_000 }),
    )
    expect(await amounts('rentan', 2026)).toEqual([['2026-01', 16_800]])
    const view = await getTariffs(db, '73.16', 2023, 'id')
    const { lines } = view.groups.find(({ group }) => group === 'keagamaan')!.stretches[0]!
    expect(lines.map(({ amount }) => amount)).toEqual([2400, 3000])
    expect(lines[0]!.cite).toContain('PP 44/2015')
  })

  test('withdrawn, the one before holds again; within a year the months are told apart', async () => {
    const late = tariff({ base: 2_000_000, fromMonth: '2023-07-01' })
    await setTariff(db, acting, late)
    expect(await amounts('keagamaan', 2023)).toEqual([
      ['2023-01', 5400],
      ['2023-07', 10_800],
    ])
    expect(await withdrawTariff(db, acting, late.id, 'Belum disahkan')).toEqual({ ok: true })
    expect(await amounts('keagamaan', 2023)).toEqual([['2023-01', 5400]])
    expect(await withdrawTariff(db, acting, late.id, 'Belum disahkan')).toMatchObject({
      problem: 'not-found',
    })
  })

  test('half a tariff is refused', async () => {
    expect(await setTariff(db, acting, tariff({ base: null }))).toMatchObject({
      problem: 'tariff-incomplete',
    })
    expect(await setTariff(db, acting, tariff({ jkkGroup: null }))).toMatchObject({
      problem: 'tariff-incomplete',
    })
    expect(await setTariff(db, acting, tariff({ scheme: 'fixed' }))).toMatchObject({
      problem: 'tariff-incomplete',
    })
    expect(await setTariff(db, acting, tariff({ fromMonth: '2010-01-01' }))).toMatchObject({
      problem: 'tariff-no-law',
    })
  })
})

describe('which source may pay whom', () => {
  const answer = async (on: string) =>
    (await getLawful(db, '73.16', on, 'id')).cells.find(
      ({ kind, group }) => kind === 'apbd-kabupaten' && group === 'keagamaan',
    )!
  test('a rule of the regency speaks before the law, in its days, until it is withdrawn', async () => {
    expect((await answer('2026-01-01')).answer).toBe('own-rule')
    const rule = {
      id: v7(),
      kind: 'apbd-kabupaten' as const,
      group: 'keagamaan' as const,
      allowed: true,
      document: 'Perbup contoh 9/2026',
      article: 'Pasal 3',
      validFrom: '2026-01-01',
      validUntil: '2026-12-31',
    }
    await setRule(db, acting, rule)
    await setRule(db, acting, rule)
    expect(await answer('2026-12-31')).toMatchObject({
      answer: 'allowed-here',
      cite: 'Perbup contoh 9/2026, Pasal 3',
    })
    expect((await answer('2025-12-31')).answer).toBe('own-rule')
    expect((await answer('2027-01-01')).answer).toBe('own-rule')
    await setRule(db, acting, { ...rule, id: v7(), allowed: false, validFrom: '2026-06-01' })
    expect((await answer('2026-06-01')).answer).toBe('forbidden-here')
    expect(await withdrawRule(db, acting, rule.id, 'Dicabut')).toEqual({ ok: true })
    expect((await answer('2026-05-31')).answer).toBe('own-rule')
  })
})

test('every act stands in the audit', async () => {
  const rows = await db.selectFrom('audit').select('action').distinct().orderBy('action').execute()
  expect(rows.map(({ action }) => action)).toEqual([
    'budget.entered',
    'budget.reversed',
    'funding-rule.set',
    'funding-rule.withdrawn',
    'funding-source.closed',
    'funding-source.opened',
    'tariff.set',
    'tariff.withdrawn',
  ])
})
