import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { linkLists, type PersonRecord } from '../linkage/index.ts'
import { reasonsJson } from './reasons.ts'
import { waterfallOf } from './review-waterfall.ts'

const hundredths = (bits: number) => Math.round(bits * 100) + 0
const fields = ['nik', 'birthDate', 'name', 'sex', 'village', 'mother', 'prior'] as const
const weighed = (bits: readonly number[], weight: number | null) =>
  waterfallOf({
    weight,
    probability: 0.5,
    calibrated: null,
    reasons: bits.map((each, i) => ({ field: fields[i]!, level: 'x', bits: Math.round(each * 100) / 100 })),
  })

describe('the sum of the evidence', () => {
  it('is the weight exactly, whatever the parts, though each was rounded when it was stored', () => {
    const bits = fc.array(fc.double({ min: -40, max: 40, noNaN: true }), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(bits, (parts) => {
        const stored = Math.fround(parts.reduce((sum, each) => sum + each, 0))
        const { steps, weight } = weighed(parts, stored)
        expect(steps.reduce((sum, step) => sum + hundredths(step.bits), 0)).toBe(hundredths(weight))
        expect(hundredths(weight)).toBe(hundredths(stored))
        let at = 0
        for (const step of steps) {
          expect(hundredths(step.from)).toBe(at)
          at += hundredths(step.bits)
          expect(hundredths(step.to)).toBe(at)
          const before = parts[fields.indexOf(step.field as (typeof fields)[number])]!
          expect(Math.abs(step.bits - before)).toBeLessThanOrEqual(0.0151)
        }
      }),
    )
  })

  it('is that of the engine for every decision it makes', () => {
    const person = (key: string, i: number, more: Partial<PersonRecord> = {}): PersonRecord => ({
      key,
      nik: `73160112${String((i % 12) + 1).padStart(2, '0')}80900${i % 10}`,
      nikDamagedLast: false,
      name: `${['Hasan', 'Ruslan', 'Sitti', 'Nur'][i % 4]} ${['Tahir', 'Beddu', 'Lolo'][i % 3]}`,
      birthDate: `1980-${String((i % 12) + 1).padStart(2, '0')}-12`,
      sex: 'L',
      village: '73.16.01.2001',
      mother: `Ibu ${['Panda', 'Rappe', 'Saleh', 'Dolle', 'Wahid'][i % 5]}`,
      ...more,
    })
    const workers = Array.from({ length: 60 }, (_, i) => person(`a${i}`, i))
    const cards = Array.from({ length: 40 }, (_, i) => person(`b${i}`, i, i % 3 === 0 ? { nik: null } : {}))
    const { decisions } = linkLists(workers, cards, { asOf: '2025-12-31' })
    const told = decisions.filter(({ parts }) => parts.length > 0)
    expect(told.length).toBeGreaterThan(20)
    for (const { weight, probability, parts } of told) {
      const reasons = JSON.parse(reasonsJson(parts))
      const view = waterfallOf({ weight: Math.fround(weight), probability, reasons, calibrated: null })
      expect(hundredths(view.weight)).toBe(hundredths(Math.fround(weight)))
      expect(view.steps[0]).toMatchObject({ field: 'prior', from: 0 })
      expect(view.steps.at(-1)!.to).toBe(view.weight)
    }
  })

  it('begins with how likely any pair is, and says each step in times', () => {
    const { steps, times, chanceByWeight } = weighed([11, -1, 0, 0, 0, 0, -16.1], -6.1)
    expect(steps[0]).toEqual({ field: 'prior', level: 'x', bits: -16.1, from: 0, to: -16.1, times: 70_000 })
    expect(steps[1]).toMatchObject({ field: 'nik', times: 2000, to: -5.1 })
    expect(steps[2]).toMatchObject({ field: 'birthDate', bits: -1, times: 2 })
    expect([times, chanceByWeight]).toEqual([69, 0.014369])
  })

  it('of a pair that a person called two people is that of the evidence, and is said to decide no longer', () => {
    const { weight, apart } = weighed([11, 2, 3, 0, 0, 0, -10], -100)
    expect([weight, apart]).toEqual([6, true])
  })

  test('without parts there is nothing to add up', () => {
    expect(weighed([], null)).toMatchObject({ steps: [], weight: 0, chanceByWeight: 0.5 })
  })
})
