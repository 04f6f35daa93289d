import { describe, expect, test } from 'vitest'
import { createRng } from '../random.ts'
import { enterBirth } from './births.ts'
import { type Clerk, hireClerk } from './clerk.ts'
import { misspell, mistype } from './letters.ts'
import { writeName } from './names.ts'
import { typeNik } from './nik.ts'
import { ratesOf, strike } from './rates.ts'
import { addDegree, retitle } from './titles.ts'

const nik = '7316014507929017'
const steady: Clerk = {
  careless: false,
  nik: 'text',
  case: 'upper',
  swapsDays: false,
  roundDays: false,
  pulledDay: null,
  padsSpaces: false,
  rates: ratesOf('village', 0),
}
const many = <T>(make: (key: number) => T, count = 4_000) => Array.from({ length: count }, (_, i) => make(i))

describe('numbers', () => {
  test('a clerk without slips types what is on the card, whatever the dress', () => {
    for (const habit of ['text', 'apostrophe', 'spaced', 'dotted', 'mixed'] as const) {
      const typed = many((i) => typeNik(createRng(`${i}`), { ...steady, nik: habit }, nik, null), 50)
      expect(
        typed.every(({ value, error }) => error === null && String(value).replaceAll(/\D/g, '') === nik),
      ).toBe(true)
    }
  })

  test('a number cell loses the 16th digit', () => {
    expect(typeNik(createRng('a'), { ...steady, nik: 'number' }, nik, null)).toEqual({
      value: 7316014507929010,
      error: 'nik:number',
    })
    expect(typeNik(createRng('a'), { ...steady, nik: 'number' }, '7316014507929010', null).error).toBe(null)
  })

  test('no slip of any kind makes a serial that a real person could have', () => {
    const rates = {
      ...ratesOf('village', 1),
      nik: { missing: 0.1, short: 0.1, long: 0.1, digit: 0.4, relative: 0.1, number: 0.1, placeholder: 0.1 },
    }
    const typed = many((i) => typeNik(createRng(`${i}`), { ...steady, rates }, nik, '7316010101809999'))
    const whole = typed
      .map(({ value }) => String(value ?? ''))
      .filter((text) => /^\d{16}$/.test(text) && text !== '0000000000000000')
    expect(whole.length).toBeGreaterThan(2_000)
    expect(whole.filter((text) => text[12] !== '9')).toEqual([])
    const kinds = new Set(typed.map(({ error }) => error))
    for (const kind of Object.keys(rates.nik)) expect(kinds).toContain(`nik:${kind}`)
    expect(
      typed.filter(({ error }) => error === 'nik:short').every(({ value }) => String(value).length === 15),
    ).toBe(true)
    expect(
      typed.filter(({ error }) => error === 'nik:long').every(({ value }) => String(value).length === 17),
    ).toBe(true)
    expect(typed.filter(({ error }) => error === 'nik:digit').every(({ value }) => value !== nik)).toBe(true)
  })
})

describe('names', () => {
  const called = { name: 'MUHAMMAD ARIFIN RANTE', sex: 'L' as const, father: 'SANDING', pilgrim: false }

  test('an unchanged name is not called an error, a changed one is', () => {
    const clerk = { ...steady, rates: ratesOf('village', 3) }
    const written = many((i) => writeName(createRng(`${i}`), clerk, called))
    expect(written.filter(({ value, error }) => (value === called.name) !== (error === null))).toEqual([])
    expect(new Set(written.map(({ value }) => value)).size).toBeGreaterThan(100)
  })

  test('slips change at most two letters; sounds change one place', () => {
    for (const slip of [mistype, misspell]) {
      const written = many((i) => slip(createRng(`${i}`), 'NURJANNAH RAHMAN'), 300)
      expect(written.filter((text) => Math.abs(text.length - 16) > 1)).toEqual([])
      expect(written.filter((text) => text !== 'NURJANNAH RAHMAN').length).toBeGreaterThan(200)
    }
  })

  test('titles are cut in many ways, and only where there is one', () => {
    expect(new Set(many((i) => retitle(createRng(`${i}`), 'ABDUL RAHMAN'), 200)).size).toBeGreaterThan(4)
    expect(retitle(createRng('a'), 'SANDING')).toBe('SANDING')
    expect(addDegree(createRng('a'), 'SANDING')).toMatch(/^SANDING\s*,?\s*\S/)
  })
})

describe('birth dates', () => {
  test('swapped days stay calendar days, impossible ones stay text', () => {
    const birth = { y: 1985, m: 3, d: 7 }
    const swapping = { ...steady, swapsDays: true }
    expect(enterBirth(createRng('a'), swapping, birth).value).toEqual({ y: 1985, m: 7, d: 3 })
    expect(enterBirth(createRng('a'), swapping, { ...birth, d: 25 })).toEqual({
      value: { ...birth, d: 25 },
      error: null,
    })
    const rates = {
      ...ratesOf('village', 1),
      birth: { missing: 0, swapped: 0, default: 0, digit: 0, year: 0, yearOnly: 0, impossible: 1 },
    }
    expect(typeof enterBirth(createRng('a'), { ...steady, rates }, birth).value).toBe('string')
  })

  test('a careless clerk who does not ask writes round days', () => {
    const entered = many(
      (i) => enterBirth(createRng(`${i}`), { ...steady, roundDays: true }, { y: 1970, m: 5, d: 20 }),
      500,
    )
    const round = entered.filter(({ error }) => error === 'birth:default').length
    expect(round / 500).toBeGreaterThan(0.6)
    expect(round / 500).toBeLessThan(0.8)
  })
})

test('kinds strike at their rates, which the scale multiplies', () => {
  const rates = ratesOf('village', 2.5).nik
  const struck = many((i) => strike(createRng(`s${i}`), rates), 20_000)
  const share = (kind: string) => struck.filter((one) => one === kind).length / struck.length
  expect(share('missing')).toBeGreaterThan(0.055)
  expect(share('missing')).toBeLessThan(0.075)
  expect(share('digit')).toBeCloseTo(rates.digit, 2)
  expect(strike(createRng('a'), ratesOf('participants', 0).nik)).toBe(null)
})

test('a share of village clerks types numbers as numbers, and a few are careless', () => {
  const clerks = many((i) => hireClerk(createRng(`c${i}`), 'village', 1))
  const share = (of: (clerk: Clerk) => boolean) => clerks.filter(of).length / clerks.length
  expect(share((clerk) => clerk.nik === 'number')).toBeGreaterThan(0.05)
  expect(share((clerk) => clerk.nik === 'number')).toBeLessThan(0.12)
  expect(share((clerk) => clerk.careless)).toBeGreaterThan(0.03)
  expect(share((clerk) => clerk.careless)).toBeLessThan(0.07)
})
