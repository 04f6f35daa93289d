import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, type Owed, type Told } from './decide.ts'

const told = (more: Partial<Told> = {}): Told => ({
  id: 'p1',
  amount: 42_000_000,
  on: '2026-03-10',
  foundBy: 'nik',
  ...more,
})
const owed = (more: Partial<Owed> = {}): Owed => ({
  id: 'c1',
  state: 'decided',
  happenedOn: '2026-01-05',
  decidedOn: '2026-03-01',
  decided: 42_000_000,
  paid: 0,
  years: null,
  byHand: [],
  ...more,
})
const why = (payments: Told[], claims: Owed[]) => decide(payments, claims).open.map((one) => one.why)

describe('a payment', () => {
  it('of just the sum decided pays its claim', () => {
    expect(decide([told()], [owed()]).matches).toEqual([
      { payment: 'p1', claim: 'c1', year: null, how: 'whole', counted: 42_000_000, difference: 0 },
    ])
  })

  it('of less pays a part, and what stays open is told; a second one pays the rest', () => {
    const both = [told({ amount: 30_000_000 }), told({ id: 'p2', amount: 12_000_000, on: '2026-04-10' })]
    expect(decide(both, [owed()]).matches).toMatchObject([
      { payment: 'p1', how: 'part', difference: -12_000_000 },
      { payment: 'p2', how: 'part', difference: 0 },
    ])
  })

  it('an officer took down before is that payment and counts no second time', () => {
    const claim = owed({
      state: 'paid',
      paid: 42_000_000,
      byHand: [{ amount: 42_000_000, on: '2026-03-09', act: 'a1', year: null }],
    })
    expect(decide([told(), told({ id: 'p2' })], [claim])).toMatchObject({
      matches: [{ payment: 'p1', how: 'told', act: 'a1', counted: 0 }],
      open: [{ payment: 'p2', why: 'claim-full' }],
    })
  })

  it('is a question for a person wherever it could be another', () => {
    const two = [owed(), owed({ id: 'c2' })]
    expect(why([told()], two)).toEqual(['several-claims'])
    expect(decide([told(), told({ id: 'p2' })], two).matches).toHaveLength(2)
    expect(why([told({ amount: 42_000_001 })], [owed()])).toEqual(['more-than-decided'])
    expect(why([told({ on: '2026-02-20' })], [owed()])).toEqual(['before-decision'])
    expect(why([told({ amount: 1, foundBy: 'name' })], [owed()])).toEqual(['by-name'])
    expect(why([told()], [owed({ state: 'submitted', decided: null, decidedOn: null })])).toEqual([
      'not-decided',
    ])
    expect(why([told()], [owed({ state: 'closed', decided: 0 })])).toEqual(['refused'])
    expect(why([told()], [owed({ happenedOn: '2026-03-11' })])).toEqual(['no-claim'])
    expect(why([told()], [])).toEqual(['no-claim'])
  })

  it('of a scholarship goes to its school year, the oldest first; two children alike are a question', () => {
    const years = [
      { id: 'y2', schoolYear: '2026/2027', amount: 1_500_000 },
      { id: 'y1', schoolYear: '2025/2026', amount: 1_500_000 },
    ]
    const claim = owed({ years, decided: 30_000_000 })
    const one = told({ amount: 1_500_000 })
    expect(decide([one], [claim]).matches).toMatchObject([{ year: 'y1', how: 'whole' }])
    const twins = years.map((year) => ({ ...year, schoolYear: '2025/2026' }))
    expect(why([one], [{ ...claim, years: twins }])).toEqual(['several-years'])
    expect(decide([one, { ...one, id: 'p2' }], [{ ...claim, years: twins }]).matches).toHaveLength(2)
    expect(why([one], [{ ...claim, years: [] }])).toEqual(['no-year-claimed'])
    expect(decide([told({ amount: 1_000_000 })], [{ ...claim, years: [years[0]!] }]).matches).toMatchObject([
      { year: 'y2', how: 'part', difference: -500_000 },
    ])
  })
})

const amount = fc.constantFrom(1, 5, 10, 20)
const day = fc.constantFrom('2026-02-01', '2026-03-01', '2026-04-01')

it('500 random heaps: every payment once, no claim beyond its decision, the same in any order, and nothing more the second time', () => {
  const payments = fc.array(
    fc.record({ amount, on: day, foundBy: fc.constantFrom('nik' as const, 'name' as const) }),
    {
      maxLength: 6,
    },
  )
  const claims = fc.array(
    fc.record({
      decided: amount,
      state: fc.constantFrom('decided', 'submitted', 'paid'),
      decidedOn: day,
      years: fc.option(fc.array(amount, { maxLength: 3 })),
    }),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(payments, claims, (some, of) => {
      const told = some.map((one, i): Told => ({ id: `p${i}`, ...one }))
      const owing = of.map(
        ({ years, ...one }, i): Owed => ({
          id: `c${i}`,
          happenedOn: '2026-01-01',
          paid: one.state === 'paid' ? one.decided : 0,
          byHand: [],
          ...one,
          years:
            years?.map((sum, y) => ({ id: `c${i}y${y}`, schoolYear: `202${y}/202${y + 1}`, amount: sum })) ??
            null,
        }),
      )
      const done = decide(told, owing)
      expect([...done.matches, ...done.open].map(({ payment }) => payment).sort()).toEqual(
        told.map(({ id }) => id),
      )
      expect(decide(told.toReversed(), owing.toReversed())).toEqual(done)
      for (const claim of owing) {
        const of = done.matches.filter((match) => match.claim === claim.id)
        const counted = of.reduce((sum, one) => sum + one.counted, 0)
        if (claim.years === null)
          expect(counted + claim.paid).toBeLessThanOrEqual(Math.max(claim.decided ?? 0, claim.paid))
        expect(new Set(of.map(({ year }) => year)).size).toBe(
          claim.years === null ? Math.min(1, of.length) : of.length,
        )
      }
      const rest = told.filter(({ id }) => done.open.some(({ payment }) => payment === id))
      const after = owing.map((claim) => {
        const of = done.matches.filter((match) => match.claim === claim.id)
        const paid = Math.min(claim.decided!, claim.paid + of.reduce((sum, one) => sum + one.counted, 0))
        return {
          ...claim,
          paid,
          years: claim.years?.filter(({ id }) => !of.some(({ year }) => year === id)) ?? null,
        }
      })
      expect(decide(rest, after).matches).toEqual([])
    }),
    {
      numRuns: 500,
      examples: [
        [
          [
            { amount: 10, on: '2026-02-01', foundBy: 'name' },
            { amount: 10, on: '2026-02-01', foundBy: 'nik' },
          ],
          [{ decided: 20, state: 'decided', decidedOn: '2026-02-01', years: null }],
        ],
      ],
    },
  )
})
