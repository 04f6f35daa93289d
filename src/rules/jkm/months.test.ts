import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, addMonthsToDay, monthOf } from '../core/calendar.ts'
import { amountOf, assess } from '../index.ts'
import { enactedLaw } from '../law-book.ts'
import { jkm } from './rule.ts'

const child = { bornOn: '2016-01-20', level: 'SD', grade: 4, goesOnTo: 'PT' } as const
const cases = fc.record({
  diedOn: fc
    .tuple(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 1, max: 28 }))
    .map(([months, day]) => `${addMonths('2016-01', months)}-${String(day).padStart(2, '0')}`),
  months: fc.integer({ min: 0, max: 70 }),
  segment: fc.constantFrom('PU' as const, 'BPU' as const),
})
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never

const facts = ({ diedOn, months, segment }: Case) => ({
  segment,
  diedOn,
  paidThrough: monthOf(diedOn),
  memberSince: addMonthsToDay(diedOn, -months),
  workRelated: false,
  children: [child],
})

test('more months paid never lower what is owed', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 1, max: 40 }), (one, more) => {
      const less = amountOf(enactedLaw, jkm, facts(one))
      const later = amountOf(enactedLaw, jkm, facts({ ...one, months: one.months + more }))
      expect(later! >= less!).toBe(true)
    }),
  )
})

test('what more months would have given is what they give', () => {
  let tried = 0
  fc.assert(
    fc.property(cases, (one) => {
      for (const { remedy, total } of assess(enactedLaw, jkm, facts(one)).whatIf) {
        const after = { ...facts(one), ...remedy.facts }
        expect(amountOf(enactedLaw, jkm, after)).toBe(total)
        expect(total! > amountOf(enactedLaw, jkm, facts(one))!).toBe(true)
        tried += 1
      }
    }),
  )
  expect(tried).toBeGreaterThan(0)
})
