import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterSchoolStep, isMissed, type Planned, type SchoolStep, type SchoolYear } from './machine.ts'

const open = { running: '2028/2029', oldest: '2025/2026' }
const plan: Planned[] = [
  { schoolYear: '2024/2025', level: 'SD', amount: 1_500_000 },
  { schoolYear: '2026/2027', level: 'SD', amount: 1_500_000 },
  { schoolYear: '2027/2028', level: 'SMP', amount: 2_000_000 },
  { schoolYear: '2029/2030', level: 'SMP', amount: 2_000_000 },
]
const planned: SchoolStep = { kind: 'planned', years: plan }
function through(...steps: SchoolStep[]): SchoolYear[] {
  let years: SchoolYear[] = []
  for (const step of [planned, ...steps]) {
    const next = afterSchoolStep(years, step, open)
    if (typeof next === 'string') throw new Error(next)
    years = next
  }
  return years
}
const year = '2026/2027'
const paidOff: SchoolStep[] = [
  { kind: 'proven', schoolYear: year },
  { kind: 'claimed', schoolYear: year },
  { kind: 'paid', schoolYear: year, amount: 1_500_000 },
]

describe('the school years of a child', () => {
  it('are proven, claimed and paid one by one', () => {
    const years = through(...paidOff)
    expect(years[1]).toMatchObject({ state: 'paid', paid: 1_500_000 })
    expect(afterSchoolStep(years, paidOff[2]!, open)).toBe('school-year-state')
    const claimed = through(...paidOff.slice(0, 2))
    const more: SchoolStep = { kind: 'paid', schoolYear: year, amount: 1_500_001 }
    expect(afterSchoolStep(claimed, more, open)).toBe('school-year-amount')
    const again = through(...paidOff.slice(0, 2), { kind: 'returned', schoolYear: year })
    expect(again[1]!.state).toBe('planned')
  })

  it('one that has not begun is too early, one more than three school years past was missed', () => {
    expect(afterSchoolStep(through(), { kind: 'proven', schoolYear: '2029/2030' }, open)).toBe(
      'school-year-early',
    )
    expect(afterSchoolStep(through(), { kind: 'proven', schoolYear: '2024/2025' }, open)).toBe(
      'school-year-missed',
    )
    expect(isMissed(through()[0]!, open)).toBe(true)
    expect(isMissed(through()[1]!, open)).toBe(false)
  })

  it('an end takes all later years nobody claimed; a new plan gives none of them back', () => {
    const years = through(...paidOff, { kind: 'ended', schoolYear: '2027/2028', reason: 'married' })
    expect(years.map(({ state }) => state)).toEqual(['planned', 'paid', 'ended', 'ended'])
    const grown: SchoolStep = {
      kind: 'planned',
      years: [...plan, { schoolYear: '2030/2031', level: 'SMA', amount: 3_000_000 }],
    }
    expect(afterSchoolStep(years, grown, open)).toEqual(years)
    expect(afterSchoolStep(years, { kind: 'ended', schoolYear: year, reason: 'died' }, open)).toBe(
      'school-year-state',
    )
  })

  it('planned again the same is the same; taken back, what was claimed or paid stays', () => {
    expect(through(planned, planned)).toEqual(through())
    const back = through(...paidOff, { kind: 'planned', years: [] })
    expect(back.map(({ schoolYear, state }) => [schoolYear, state])).toEqual([[year, 'paid']])
  })
})

const anyYear = fc.constantFrom(...plan.map(({ schoolYear }) => schoolYear), '2031/2032')
const anyStep: fc.Arbitrary<SchoolStep> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('proven' as const, 'claimed' as const, 'returned' as const),
    schoolYear: anyYear,
  }),
  fc.record({
    kind: fc.constant('paid' as const),
    schoolYear: anyYear,
    amount: fc.constantFrom(-1, 0, 1, 1_500_000, 2_000_000, 2_000_001),
  }),
  fc.record({
    kind: fc.constant('ended' as const),
    schoolYear: anyYear,
    reason: fc.constantFrom('married' as const, 'died' as const),
  }),
  fc.record({ kind: fc.constant('planned' as const), years: fc.subarray(plan) }),
)
const anyDay = fc.constantFrom({ running: '2026/2027', oldest: '2023/2024' }, open, {
  running: '2031/2032',
  oldest: '2028/2029',
})

it('500 random histories: no year is paid twice or beyond the plan, no closed one changes, and replayed it is the same', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyStep, anyDay), { maxLength: 60 }), (steps) => {
      let years: SchoolYear[] = []
      const taken: typeof steps = []
      const payments = new Map<string, number>()
      for (const [step, day] of steps) {
        const next: SchoolYear[] | string = afterSchoolStep(years, step, day)
        if (typeof next === 'string') continue
        for (const before of years.filter(({ state }) => state === 'paid' || state === 'ended'))
          expect(next).toContainEqual(before)
        if (step.kind === 'paid') {
          expect(payments.has(step.schoolYear)).toBe(false)
          payments.set(step.schoolYear, step.amount)
        }
        expect(new Set(next.map(({ schoolYear }) => schoolYear)).size).toBe(next.length)
        years = next
        taken.push([step, day])
      }
      for (const [schoolYear, amount] of payments) {
        const law = plan.find((one) => one.schoolYear === schoolYear)!
        expect(amount).toBeLessThanOrEqual(law.amount)
        expect(years.find((one) => one.schoolYear === schoolYear)?.paid).toBe(amount)
      }
      let again: SchoolYear[] = []
      for (const [step, day] of taken) again = afterSchoolStep(again, step, day) as SchoolYear[]
      expect(again).toEqual(years)
    }),
    { numRuns: 500 },
  )
})
