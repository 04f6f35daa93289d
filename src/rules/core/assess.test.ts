import { expect, test } from 'vitest'
import { crown, drizzle, umbrellaLaw as law, price, rain, towel, umbrella } from '../testing/umbrella.ts'
import { assess } from './assess.ts'
import { amountOf, evaluate } from './run.ts'
import { series } from './series.ts'
import { hashOf, viewOf } from './view.ts'

const facts = { rainedOn: '2012-03-04', memberSince: '2011-01-01', people: 2, drizzled: false }
const amounts = (lines: readonly { item: { id: string }; amount: bigint }[]) =>
  Object.fromEntries(lines.map(({ item, amount }) => [item.id, amount]))

test('the law of the day of the event, each amount with its ground', () => {
  const found = evaluate(law, rain, facts)
  expect(found.outcome).toBe('due')
  expect(amounts(found.lines)).toEqual({ payung: 160_000n, gagang: 7n })
  expect(found.total).toBe(160_007n)
  expect(found.lines[0]?.uses[0].from).toBe('2010-01-01')
  expect(
    amounts(evaluate(law, rain, { ...facts, rainedOn: '2009-12-31', memberSince: '2001-01-01' }).lines),
  ).toEqual({
    payung: 100_000n,
    gagang: 7n,
  })
  expect(found.findings.map(({ test: { id }, met, seen }) => [id, met, seen])).toEqual([
    ['hujan', true, false],
    ['sabar', true, 14],
  ])
  expect(found.notes).toHaveLength(1)
})

test('before the first law there is no answer, and no amount', () => {
  const early = { ...facts, rainedOn: '1999-12-31' }
  const found = evaluate(law, rain, early)
  expect([found.outcome, found.total, found.lines]).toEqual(['no-law', undefined, []])
  expect(amountOf(law, rain, early)).toBeUndefined()
})

test('a fault of a rule is no outcome', () => {
  const broken = { ...rain, work: () => expect.unreachable() as never }
  expect(() => evaluate(law, broken, facts)).toThrow()
})

test('what stands on an unverified figure is shown, and counts only by choice', () => {
  const coated = { ...facts, coat: 20_000n }
  const found = evaluate(law, rain, coated)
  expect(amounts(found.withheld)).toEqual({ handuk: 2500n })
  expect(found.total).toBe(160_007n)
  const chosen = { ...law, accepted: new Set(['payung.pengeringan']) }
  expect(evaluate(chosen, rain, coated)).toMatchObject({ total: 162_507n, withheld: [] })
  expect(amountOf(chosen, rain, coated)).toBe(162_507n)
})

test('when all of it is unverified the answer is “unknown”, not zero', () => {
  const work: typeof rain.work = (pen, { coat }) => {
    pen.line(towel, coat ?? 1n, [], [pen.value(rain.figures[1]!)])
    return 'due'
  }
  expect(evaluate(law, { ...rain, work }, facts)).toMatchObject({ outcome: 'unknown', total: undefined })
  expect(amountOf(law, { ...rain, work }, facts)).toBeUndefined()
})

test('a doubt is read by its default, said, and the other reading shown', () => {
  const found = assess(law, rain, { ...facts, drizzled: true })
  expect(found.outcome).toBe('due')
  expect(found.readings).toEqual([{ reading: drizzle, option: 'rain' }])
  expect(found.otherReadings).toEqual([
    { reading: drizzle, option: 'no-rain', outcome: 'not-applicable', total: undefined },
  ])
  const otherwise = { ...law, readings: new Map([['payung.gerimis', 'no-rain']]) }
  expect(assess(otherwise, rain, { ...facts, drizzled: true })).toMatchObject({
    outcome: 'not-applicable',
    total: undefined,
    otherReadings: [{ option: 'rain', outcome: 'due', total: 160_007n }],
  })
  const unknown = { ...law, readings: new Map([['payung.gerimis', 'snow']]) }
  expect(assess(unknown, rain, { ...facts, drizzled: true }).outcome).toBe('due')
})

test('a doubt that changes nothing is not shown as another reading', () => {
  const work: typeof rain.work = (pen) => {
    pen.read(drizzle)
    pen.read(drizzle)
    pen.line(umbrella, 1n, [], [pen.value(price)])
    return 'due'
  }
  const found = assess(law, { ...rain, work }, facts)
  expect([found.readings.length, found.otherReadings]).toEqual([1, []])
})

test('a missing fact is named, with what each answer would change', () => {
  const found = assess({ ...law, readings: new Map([['payung.gerimis', 'no-rain']]) }, rain, {
    rainedOn: '2012-03-04',
    memberSince: '2011-01-01',
    people: 2,
  })
  expect(found.missing).toEqual([
    {
      field: 'drizzled',
      changes: [
        { value: true, outcome: 'not-applicable', total: undefined },
        { value: false, outcome: 'due', total: 160_007n },
      ],
    },
  ])
  expect(assess(law, rain, facts).missing).toEqual([])
})

test('what would have given more is worked out', () => {
  const found = assess(law, rain, { ...facts, memberSince: '2012-01-01' })
  expect(found.total).toBe(160_000n)
  expect(found.whatIf).toEqual([
    {
      remedy: {
        words: { id: 'Dengan 4 bulan lagi', en: 'Dengan 4 bulan lagi (en)' },
        facts: { memberSince: '2000-01-01' },
      },
      outcome: 'due',
      total: 160_007n,
      gained: [crown],
    },
  ])
  expect(assess(law, rain, facts).whatIf).toEqual([])
})

test('a proposed figure takes the place of the enacted one', () => {
  const cite = { instrument: 'usulan', pinpoint: 'usulan' }
  const dearer = series({
    ...price,
    history: [{ from: '2011-01-01', value: 90_000n, cite, confidence: 'verified' }],
  })
  expect(amountOf({ ...law, proposed: new Map([[price.id, dearer]]) }, rain, facts)).toBe(180_007n)
})

test('as JSON: whole numbers, words in one language, a hash', () => {
  const given = { ...facts, coat: 20_000n, memberSince: '2012-01-01' }
  const view = viewOf(law, given, assess(law, rain, given), 'en')
  expect(JSON.parse(JSON.stringify(view))).toEqual(view)
  expect(view).toMatchObject({
    rule: 'hujan',
    law: { version: 'payung', accepted: [], readings: {}, proposed: [] },
    on: '2012-03-04',
    outcome: 'due',
    total: 160_000,
    lines: [
      {
        programme: 'JKM',
        item: 'payung',
        title: 'Payung (en)',
        amount: 160_000,
        arithmetic: '2 orang (en) × Rp80.000',
        citation: { instrument: 'Perda Payung 1/2000', pinpoint: 'Pasal 2', confidence: 'secondary' },
        confidence: 'secondary',
      },
    ],
    withheld: [{ item: 'handuk', amount: 2500, confidence: 'unverified' }],
    findings: [
      { test: 'hujan', met: true, seen: false },
      { test: 'sabar', met: false, seen: 2 },
    ],
    whatIf: [{ words: 'Dengan 4 bulan lagi (en)', total: 160_007, gained: ['Gagang emas (en)'] }],
    notes: ['Bawa pulang payungnya (en)'],
  })
  expect(view.hash).toMatch(/^[0-9a-f]{64}$/)
})

test('the hash holds facts, law and result, not words or order', () => {
  const hash = (given: typeof facts, by = law) => hashOf(by, given, assess(by, rain, given))
  const turned = Object.fromEntries(Object.entries(facts).reverse()) as typeof facts
  expect(hash(turned)).toBe(hash(facts))
  const others = [
    hash({ ...facts, people: 3 }),
    hash(facts, { ...law, version: 'other' }),
    hash(facts, { ...law, accepted: new Set(['payung.pengeringan']) }),
    hash(facts, { ...law, readings: new Map([['payung.gerimis', 'no-rain']]) }),
  ]
  expect(new Set([hash(facts), ...others]).size).toBe(5)
})
