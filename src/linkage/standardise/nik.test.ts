import { describe, expect, it } from 'vitest'
import { cleanNik, decodeNik, isPlaceholder, nikAgainst } from './nik.ts'

const asOf = '2025-12-31'

describe('decodeNik', () => {
  it('reads the published examples', () => {
    expect(decodeNik('3602041211870001', { asOf })).toEqual({
      valid: true,
      region: '36.02.04',
      birthDate: '1987-11-12',
      sex: 'L',
      serial: '0001',
      problems: [],
      warnings: [],
    })
    expect(decodeNik('3273056010900009', { asOf })).toMatchObject({
      valid: true,
      region: '32.73.05',
      birthDate: '1990-10-20',
      sex: 'P',
      serial: '0009',
    })
  })

  it('reads a synthetic woman of Kecamatan Enrekang', () => {
    expect(decodeNik('7316024507929003', { asOf })).toMatchObject({
      valid: true,
      region: '73.16.02',
      birthDate: '1992-07-05',
      sex: 'P',
      serial: '9003',
    })
  })

  it.each([
    ['7316013113909001', ['month']],
    ['7316013002909001', ['calendar']],
    ['731602450792900', ['length']],
    ['73160245079290033', ['length']],
    ['7316020007929003', ['day']],
    ['7316027207929003', ['day']],
    ['7316023207929003', ['day']],
    ['7316023213929003', ['day', 'month']],
    ['7316020507920000', ['serial']],
    ['0000000000000000', ['placeholder']],
    ['9999999999999999', ['placeholder']],
    ['1234567890123456', ['placeholder']],
    ['7316000000000000', ['placeholder']],
    ['0', ['placeholder']],
    ['73160245O7929003', ['not-digits']],
    ['', ['missing']],
    [null, ['missing']],
  ])('refuses %s: %j', (nik, problems) => {
    const found = decodeNik(nik, { asOf })
    expect(found.valid).toBe(false)
    expect(found.problems).toEqual(problems)
  })

  it('keeps 29 February only in leap years', () => {
    expect(decodeNik('7316022902929003', { asOf })).toMatchObject({ valid: true, birthDate: '1992-02-29' })
    expect(decodeNik('7316022902939003', { asOf }).problems).toEqual(['calendar'])
    expect(decodeNik('7316022902009003', { asOf }).birthDate).toBe('2000-02-29')
  })

  it('reads two-digit years as not after the day asked', () => {
    expect(decodeNik('7316023112259003', { asOf }).birthDate).toBe('2025-12-31')
    expect(decodeNik('7316023112259003', { asOf: '2025-12-30' }).birthDate).toBe('1925-12-31')
    expect(decodeNik('7316020101269003', { asOf }).birthDate).toBe('1926-01-01')
  })

  it('says nothing about the serial when its last digit was lost', () => {
    const found = decodeNik('7316024507920000', { asOf, damagedLast: true })
    expect(found).toMatchObject({ valid: true, serial: null, warnings: ['last-digit-lost'] })
  })

  it('warns about a kecamatan that does not exist, and does not refuse it', () => {
    const found = decodeNik('7316994507929003', { asOf, knownRegions: new Set(['73.16.02']) })
    expect(found).toMatchObject({ valid: true, warnings: ['region-unknown'] })
  })
})

describe('nikAgainst', () => {
  const found = decodeNik('7316024507929003', { asOf })

  it('is silent when date and sex agree or are not stated', () => {
    expect(nikAgainst(found, { birthDate: '1992-07-05', sex: 'P' })).toEqual([])
    expect(nikAgainst(found, { birthDate: null, sex: null })).toEqual([])
  })

  it('warns when they differ', () => {
    expect(nikAgainst(found, { birthDate: '1992-05-07', sex: 'L' })).toEqual([
      'birth-date-differs',
      'sex-differs',
    ])
  })
})

describe('cleanNik', () => {
  it.each([
    ["'7316024507929003", '7316024507929003'],
    ['’7316 0245 0792 9003 ', '7316024507929003'],
    ['7316.0245.0792.9003', '7316024507929003'],
    ['7316-024507-929003', '7316024507929003'],
    [' - ', null],
    ['', null],
    ['TIDAK ADA', 'TIDAKADA'],
  ])('%j becomes %j', (raw, cleaned) => {
    expect(cleanNik(raw)).toBe(cleaned)
  })
})

it('takes no real number for a placeholder', () => {
  expect(['7316024507929003', '7316020101909000', '1101010101019001'].filter(isPlaceholder)).toEqual([])
})
