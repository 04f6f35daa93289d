import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueOn } from './clocks.ts'
import { after, replay, type Standing, type Step, stepsFrom } from './machine.ts'

const on = '2026-03-02'
const through = (...steps: Step[]) => replay([{ kind: 'opened' }, ...steps])
const sent: Step[] = [{ kind: 'collecting' }, { kind: 'completed' }, { kind: 'submitted', on, number: 'B-1' }]
const decided = (outcome: 'approved' | 'partly' | 'refused', amount: number): Step => ({
  kind: 'decided',
  outcome,
  amount,
  on,
})
const paid = (amount: number): Step => ({ kind: 'paid', amount, on })

describe('the way of a claim', () => {
  it('goes from report to payment and is closed', () => {
    const end = through(...sent, decided('approved', 42_000_000), paid(42_000_000), { kind: 'closed' })
    expect(end).toMatchObject({ state: 'closed', paid: 42_000_000, outcome: 'approved' })
    expect(stepsFrom('closed')).toEqual([])
  })

  it('is paid once: what is more than was decided is refused', () => {
    const whole = through(...sent, decided('approved', 42_000_000), paid(42_000_000))
    expect(after(whole, paid(1))).toBe('claim-state')
    const part = through(...sent, decided('approved', 42_000_000), paid(10_000_000))
    expect(part.state).toBe('decided')
    expect(after(part, paid(32_000_001))).toBe('claim-overpaid')
    expect(after(part, { kind: 'closed' })).toBe('claim-unpaid')
    expect(after(part, paid(32_000_000))).toMatchObject({ state: 'paid', paid: 42_000_000 })
  })

  it('is appealed for what was refused, and what was paid stays paid', () => {
    const partly = through(...sent, decided('partly', 10_000_000), paid(10_000_000), { kind: 'appealed' })
    expect(after(partly, decided('refused', 0))).toBe('claim-overpaid')
    expect(after(partly, decided('partly', 10_000_000))).toMatchObject({ state: 'paid' })
    const more = after(partly, decided('approved', 42_000_000)) as Standing
    expect(more.state).toBe('decided')
    expect(after(more, paid(32_000_000))).toMatchObject({ state: 'paid', paid: 42_000_000 })
    expect(after(through(...sent, decided('approved', 5)), { kind: 'appealed' })).toBe(
      'claim-nothing-to-appeal',
    )
  })

  it('a refusal is nothing, and closes', () => {
    expect(after(through(...sent), decided('refused', 1))).toBe('claim-amount')
    expect(after(through(...sent), decided('approved', 0))).toBe('claim-amount')
    expect(through(...sent, decided('refused', 0), { kind: 'closed' }).paid).toBe(0)
  })

  it('a step onwards frees a claim that was stuck', () => {
    const stuck = through({ kind: 'collecting' }, { kind: 'stuck', code: 'papers' })
    expect(stuck.stuck).toBe('papers')
    expect(after(stuck, { kind: 'completed' })).toMatchObject({ state: 'complete', stuck: null })
    expect(after(through(), { kind: 'freed' })).toBe('claim-not-stuck')
  })
})

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>(
    { kind: 'opened' },
    { kind: 'collecting' },
    { kind: 'completed' },
    { kind: 'reopened' },
    { kind: 'returned' },
    { kind: 'appealed' },
    { kind: 'closed' },
    { kind: 'withdrawn' },
    { kind: 'freed' },
    { kind: 'stuck', code: 'papers' },
    { kind: 'taken', owner: 'ani' },
    { kind: 'submitted', on, number: 'B-1' },
    { kind: 'waived', paper: 'bank-book', heirId: null },
    { kind: 'asked', paper: 'bank-book', heirId: null },
  ),
  fc.record({
    kind: fc.constant('decided' as const),
    outcome: fc.constantFrom('approved' as const, 'partly' as const, 'refused' as const),
    amount: fc.constantFrom(0, 1, 10_000_000, 42_000_000),
    on: fc.constant(on),
  }),
  fc.record({
    kind: fc.constant('paid' as const),
    amount: fc.constantFrom(-1, 0, 1, 10_000_000, 42_000_000),
    on: fc.constant(on),
  }),
)

it('500 random histories: never paid beyond the decision, nothing after the end, and played again the same', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
      let standing: Standing | null = null
      const taken: Step[] = []
      for (const step of steps) {
        const next: Standing | string = after(standing, step)
        if (typeof next === 'string') continue
        if (standing) {
          expect(['closed', 'withdrawn']).not.toContain(standing.state)
          expect(next.paid).toBeGreaterThanOrEqual(standing.paid)
        }
        expect(next.paid).toBeLessThanOrEqual(next.decided ?? 0)
        expect(next.outcome === null).toBe(next.decided === null)
        standing = next
        taken.push(step)
      }
      if (standing) expect(replay(taken)).toEqual(standing)
    }),
    { numRuns: 500 },
  )
})

it('three working days from a Friday end on Wednesday', () => {
  expect(dueOn('submitted', '2026-03-06')).toBe('2026-03-11')
  expect(dueOn('collecting', '2026-03-06')).toBe('2026-03-20')
  expect(dueOn('closed', '2026-03-06')).toBeNull()
})
