import { expect, test } from 'vitest'
import { part, type Rupiah, ratio } from '../core/exact.ts'
import { assess, enactedLaw, lawBook, readCase, viewOf } from '../index.ts'
import { jpCeiling } from './figures/pu.ts'

function view(id: string, json: Record<string, unknown>, language: 'id' | 'en' = 'id') {
  const rule = lawBook.rules.get(id)!
  const read = readCase(rule, json)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return viewOf(enactedLaw, read.facts, assess(enactedLaw, rule, read.facts), language)
}
const written = (lines: ReturnType<typeof view>['lines']) =>
  lines.map(({ programme, share, amount, arithmetic }) => [programme, share, amount, arithmetic])

test('a bill of an employee says who pays each line and how it was reckoned', () => {
  const found = view('contribution', {
    segment: 'PU',
    month: '2026-03',
    wage: 12000000,
    jkkGroup: 'II',
    firmSize: 'large',
  })
  expect(written(found.lines)).toEqual([
    ['JKK', 'employer', 64800, '0,54% × Rp12.000.000 (upah)'],
    ['JKM', 'employer', 36000, '0,3% × Rp12.000.000 (upah)'],
    ['JHT', 'employer', 444000, '3,7% × Rp12.000.000 (upah)'],
    ['JHT', 'worker', 240000, '2% × Rp12.000.000 (upah)'],
    ['JP', 'employer', 221726, '2% × Rp11.086.300 (batas upah JP)'],
    ['JP', 'worker', 110863, '1% × Rp11.086.300 (batas upah JP)'],
  ])
  expect(written(found.memos)).toEqual([
    ['JKP', 'employer', 7000, '0,14% × Rp5.000.000 (upah, paling tinggi batas JKP)'],
    ['JKP', 'state', 11000, '0,22% × Rp5.000.000 (upah, paling tinggi batas JKP)'],
  ])
  expect(found.memos.map(({ within }) => within)).toEqual(['jkk', undefined])
  expect(found.lines[0]!.citation).toEqual({
    instrument: 'PP 44/2015',
    pinpoint: 'Pasal 16 ayat (1); Lampiran I',
    confidence: 'verified',
  })
})

test('a daily and a piece wage show how they became a month', () => {
  const facts = { segment: 'PU', month: '2026-01', jkkGroup: 'II', firmSize: 'micro' }
  const daily = view('contribution', { ...facts, wage: 200000, wageBasis: 'daily' })
  expect(daily.lines[0]!.arithmetic).toBe('0,54% × Rp200.000 (upah sehari) × 25 hari')
  const piece = view('contribution', { ...facts, wage: 9000000, wageBasis: 'piece' }, 'en')
  expect(piece.lines[0]!.arithmetic).toBe('0.54% × Rp9.000.000 (wages in all) ÷ 3 months')
})

test('where the programmes are not known, each size of the employer says what it would come to', () => {
  const facts = { segment: 'PU', month: '2026-05', payer: 'apbd', wage: 3000000, jkkGroup: 'I' }
  const [asked] = view('contribution', facts).missing
  expect(asked).toEqual({
    field: 'firmSize',
    changes: [
      { value: 'micro', outcome: 'due', total: 16200 },
      { value: 'small', outcome: 'due', total: 187200 },
      { value: 'medium', outcome: 'due', total: 277200 },
      { value: 'large', outcome: 'due', total: 277200 },
      { value: 'government', outcome: 'due', total: 16200 },
      { value: 'village', outcome: 'unknown', total: null },
    ],
  })
})

test('a sector tried for someone who pays alone shows the relief of transport', () => {
  const facts = { segment: 'BPU', month: '2026-02', payer: 'self', income: 1000000, jht: false }
  const [asked] = view('contribution', facts).missing
  const totals = Object.fromEntries(asked!.changes.map(({ value, total }) => [String(value), total]))
  expect([asked!.field, totals.transport, totals.other]).toEqual(['sector', 8400, 16800])
})

test('a relief stands in the arithmetic and among the laws used', () => {
  const found = view('contribution', {
    segment: 'BPU',
    income: 2000000,
    month: '2026-05',
    payer: 'self',
    sector: 'transport',
  })
  expect(written(found.lines)).toEqual([
    ['JKK', 'participant', 10000, '1% × Rp2.000.000 (dasar iuran) × 50% (keringanan PP 50/2025)'],
    ['JKM', 'participant', 3400, 'Rp6.800 × 50% (keringanan PP 50/2025)'],
  ])
  expect(found.lines[0]!.uses.map(({ figure }) => figure)).toEqual([
    'iuran.bpu.jkk',
    'keringanan.pp-50-2025.transportasi',
  ])
  expect(found.total).toBe(13400)
})

test.each([
  ['self', 'participant'],
  ['employer', 'employer'],
  ['apbn', 'state'],
  ['apbd', 'regency'],
  ['apbdes', 'village'],
  ['other', 'sponsor'],
  [undefined, 'participant'],
])('an own-account worker paid by %s: the line is of the %s', (payer, share) => {
  const found = view('contribution', {
    segment: 'BPU',
    income: 900000,
    month: '2025-10',
    jht: true,
    ...(payer && { payer }),
  })
  expect(found.lines.map((line) => line.share)).toEqual([share, share, share])
})

test('a contract shows each of its bands', () => {
  const bands = '0,21% × Rp100.000.000 + 0,17% × Rp150.000.000'
  const facts = { segment: 'JAKON', contractValue: 250000000 }
  expect(view('contribution', { ...facts, month: '2026-01' }).lines[0]!.arithmetic).toBe(bands)
  expect(view('contribution', { ...facts, month: '2020-10' }).lines[0]!.arithmetic).toBe(
    `(${bands}) × 1% (keringanan PP 49/2020)`,
  )
})

test('a deferred pension contribution shows what waits', () => {
  const found = view('contribution', {
    segment: 'PU',
    month: '2020-10',
    wage: 4000000,
    jkkGroup: 'I',
    firmSize: 'large',
    jpDeferred: true,
  })
  expect(written(found.memos)).toEqual([
    ['JP', 'employer', 79200, 'Rp80.000 − Rp80.000 × 1% (keringanan PP 49/2020)'],
    ['JP', 'worker', 39600, 'Rp40.000 − Rp40.000 × 1% (keringanan PP 49/2020)'],
  ])
})

test('JKN says who pays', () => {
  const shares = (kind: string) =>
    view('jkn', { month: '2026-05', kind, wage: 20000000 }).lines.map((line) => [line.share, line.arithmetic])
  expect(shares('regency')).toEqual([
    ['regency', 'Rp35.000'],
    ['regency', 'Rp2.800'],
  ])
  expect(shares('pbi')).toEqual([['state', 'Rp42.000']])
  expect(shares('class-1')).toEqual([['participant', 'Rp150.000']])
  expect(shares('employee')).toEqual([
    ['employer', '4% × Rp12.000.000 (batas upah JKN)'],
    ['worker', '1% × Rp12.000.000 (batas upah JKN)'],
  ])
})

test('the JP ceilings follow the growth of the economy, down to hundreds of rupiah', () => {
  // Growth of the year before, in hundredths of a percent.
  const growth = [479n, 502n, 507n, 517n, 502n, -207n, 369n, 531n, 505n, 503n, 511n]
  const values = jpCeiling.history.map(({ value }) => value)
  expect(growth).toHaveLength(values.length - 1)
  const hundreds = (amount: Rupiah) => amount - (amount % 100n)
  for (const [index, rate] of growth.entries())
    expect(values[index + 1]).toBe(hundreds(part(values[index]!, ratio(10_000n + rate, 10_000n), 'down')))
})
