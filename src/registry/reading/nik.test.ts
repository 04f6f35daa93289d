import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../platform/files/index.ts'
import { readNikCell } from './nik-cell.ts'
import { examineNik } from './nik-doctor.ts'
import { proposeNik } from './propose-nik.ts'

const text = (value: string): Cell => ({ text: value, kind: 'text', formula: false })
const known = { asOf: '2025-12-31', knownRegions: new Set(['73.16.01', '73.16.02']) }
const examine = (
  value: string,
  birthDate: string | null = null,
  sex: 'L' | 'P' | null = null,
  cell = text(value),
) => examineNik(readNikCell(cell, false), { ...known, birthDate, sex })
const codes = (found: ReturnType<typeof examine>) => found.issues.map((issue) => issue.code)

describe('a NIK', () => {
  it.each([
    ["'7316024507929003", '7316024507929003'],
    ['7316 0245 0792 9003', '7316024507929003'],
    ['731602.450792.9003', '7316024507929003'],
    ['NIK: 7316024507929003', '7316024507929003'],
  ])('dressed as %s is bared', (written, digits) => {
    expect(examine(written)).toMatchObject({ status: 'valid', digits, mask: '7316********9003', issues: [] })
  })

  it.each(['', '-', '0', 'belum ada', 'tdk ada', 'Belum punya KTP'])('written "%s" is missing', (written) => {
    expect(examine(written)).toMatchObject({ status: 'missing', digits: null })
    expect(codes(examine(written))).toEqual(['nik-missing'])
  })

  it.each([
    ['731602450792900', ['nik-short']],
    ['73160245079290033', ['nik-long']],
    ['9999999999999999', ['nik-placeholder']],
    ['7316013113900001', ['nik-month']],
    ['7316013002900001', ['nik-calendar']],
    ['7316013907909001', ['nik-day']],
    ['7316010107900000', ['nik-serial']],
    ['73160245O7929003', ['nik-not-digits']],
    ['9916010107909001', ['nik-region-unknown']],
  ])('%s is warned about: %j', (written, expected) => {
    expect(codes(examine(written))).toEqual(expected)
  })

  it('that was a spreadsheet number and ends in 0 has lost its last digit; as text it has not', () => {
    const lost = examine('', null, null, { text: '7316024507929000', kind: 'number', formula: false })
    expect(lost).toMatchObject({ status: 'damaged-last-digit', mask: '7316********9000' })
    expect(codes(lost)).toEqual(['nik-last-digit-lost'])
    expect(examine('7316024507929000').status).toBe('valid')
    expect(readNikCell(text('7316024507929000'), true).damagedLast).toBe(true)
    const whole = examine('', null, null, { text: '7316024507929003', kind: 'number', formula: false })
    expect(whole.status).toBe('valid')
  })

  it('that disagrees with birth date and sex warns, proposes, and stays valid', () => {
    const found = examine('7316024507929003', '1992-05-07', 'L')
    expect(found.status).toBe('valid')
    expect(found.issues).toEqual([
      { code: 'nik-birth-date-differs', severity: 'warning', field: 'birthDate', fix: '1992-07-05' },
      { code: 'nik-sex-differs', severity: 'warning', field: 'sex', fix: 'P' },
    ])
  })

  it('with one slip gets the one number that agrees with the rest, shown only where it changes', () => {
    expect(examine('7316024513929003', '1992-07-05', 'P').issues[0]).toMatchObject({
      code: 'nik-month',
      fix: '********07******',
    })
    expect(proposeNik('73160245507929003', { ...known, birthDate: '1992-07-05', sex: 'P' })).toBe(
      '7316024507929003',
    )
    expect(proposeNik('731602450729003', { ...known, birthDate: '1992-07-05', sex: 'P' })).toBe(
      '7316024507929003',
    )
    expect(proposeNik('731602450792900', { ...known, birthDate: '1992-07-05', sex: 'P' })).toBeNull()
    expect(proposeNik('73160245507929003', { ...known, birthDate: null, sex: 'P' })).toBeNull()
  })

  const anyNik = fc
    .record({
      day: fc.date({ min: new Date('1940-01-01'), max: new Date('2015-12-31'), noInvalidDate: true }),
      sex: fc.constantFrom('L' as const, 'P' as const),
      serial: fc.integer({ min: 9001, max: 9999 }),
    })
    .map(({ day, sex, serial }) => {
      const [year, month, date] = day.toISOString().slice(0, 10).split('-') as [string, string, string]
      const dd = String(Number(date) + (sex === 'P' ? 40 : 0)).padStart(2, '0')
      return {
        nik: `731601${dd}${month}${year.slice(2)}${serial}`,
        birthDate: `${year}-${month}-${date}`,
        sex,
      }
    })

  it('that is well formed and agrees is never complained of', () => {
    fc.assert(
      fc.property(anyNik, ({ nik, birthDate, sex }) => {
        expect(examine(nik, birthDate, sex)).toMatchObject({ status: 'valid', issues: [], birthDate, sex })
      }),
    )
  })

  it('with a digit too many is never given a number that does not agree', () => {
    fc.assert(
      fc.property(
        anyNik,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 0, max: 9 }),
        (one, at, digit) => {
          const long = one.nik.slice(0, at) + digit + one.nik.slice(at)
          const fix = proposeNik(long, { ...known, ...one })
          if (fix === null) return
          expect(examine(fix, one.birthDate, one.sex)).toMatchObject({ status: 'valid', issues: [] })
        },
      ),
    )
  })

  it('never stands in the clear in what is said of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 20 }),
        (digits) => {
          const found = examine(digits, '1990-01-01', 'L')
          expect(JSON.stringify([found.mask, found.issues])).not.toContain(digits)
        },
      ),
    )
  })
})
