import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../platform/files/index.ts'
import { calendarDay, type DateOrder, readDate } from './dates.ts'
import { dayAfter, readMonth } from './months.ts'

const text = (value: string): Cell => ({ text: value, kind: 'text', formula: false })
const number = (value: string): Cell => ({ text: value, kind: 'number', formula: false })
const asOf = '2025-12-31'
const read = (value: string, order: DateOrder = 'dmy') => readDate(text(value), { order, asOf })

describe('a birth date', () => {
  it.each([
    ['05-07-1992', '1992-07-05'],
    ['5/7/1992', '1992-07-05'],
    ['05.07.1992', '1992-07-05'],
    [' 05 07 1992 ', '1992-07-05'],
    ['5 Juli 1992', '1992-07-05'],
    ['05-Jul-92', '1992-07-05'],
    ['5 Agust. 1992', '1992-08-05'],
    ['29 Pebruari 1992', '1992-02-29'],
    ['1 Nopember 1965', '1965-11-01'],
    ['05 MEI 1970', '1970-05-05'],
    ['1992-07-05', '1992-07-05'],
    ['1992/7/5', '1992-07-05'],
    ['1992-07-05 00:00:00', '1992-07-05'],
    ['1992-07-05T00:00:00.000Z', '1992-07-05'],
    ['19920705', '1992-07-05'],
    ['05071992', '1992-07-05'],
    ['5/7/04', '2004-07-05'],
    ['5/7/41', '1941-07-05'],
    ['5/7/24', '1924-07-05'],
  ])('written %s is %s', (written, iso) => {
    expect(read(written)).toMatchObject({ iso, problem: null })
  })

  it.each([
    ['31-02-1990', 'impossible'],
    ['29-02-1991', 'impossible'],
    ['05-13-1990', 'impossible'],
    ['00-00-1965', 'impossible'],
    ['1965', 'year-only'],
    ['lahir 1965', 'year-only'],
    ['lupa', 'unreadable'],
    ['01-01-2030', 'in-future'],
  ])('written %s is no day (%s) and keeps its words', (written, problem) => {
    expect(read(written)).toMatchObject({ iso: null, problem, text: written })
  })

  it.each(['', '-', '?', 'tidak ada', '0', '00/00/0000', '0000-00-00'])(
    'written "%s" is nothing',
    (written) => {
      expect(read(written)).toMatchObject({ iso: null, problem: null, text: null })
    },
  )

  it.each([
    ['Enrekang, 05-07-1992', 'Enrekang'],
    ['Pasui / 30-03-1988', 'Pasui'],
    ['Baraka,18 Oktober 1984', 'Baraka'],
    ['Ujung Pandang , 1-1-1970', 'Ujung Pandang'],
  ])('with its place, %s, gives both', (written, place) => {
    const found = read(written)
    expect(found.iso).not.toBeNull()
    expect(found.before).toBe(place)
  })

  it('as a bare spreadsheet number is read and said to be', () => {
    expect(readDate(number('33790'), { order: 'dmy', asOf })).toMatchObject({
      iso: '1992-07-05',
      fromNumber: true,
    })
    expect(readDate(number('1965'), { order: 'dmy', asOf }).problem).toBe('year-only')
  })

  const anyDay = fc
    .date({ min: new Date('1930-01-01'), max: new Date('2014-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  it('comes back from whatever way it is written', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('-', '/', '.', ' '), (iso, sign) => {
        const [year, month, day] = iso.split('-') as [string, string, string]
        expect(read([day, month, year].join(sign)).iso).toBe(iso)
        expect(read([Number(day), Number(month), year].join(sign)).iso).toBe(iso)
        expect(read([month, day, year].join(sign), 'mdy').iso).toBe(iso)
        expect(read([year, month, day].join(sign), 'ymd').iso).toBe(iso)
        expect(read(`${day}${month}${year}`).iso).toBe(iso)
      }),
    )
  })

  it('is never made up: what is read is a calendar day not after the day of the list, whatever was typed', () => {
    const digit = fc.constantFrom(...'0123456789-/. abcJuliMei,')
    fc.assert(
      fc.property(fc.string({ unit: digit, maxLength: 14 }), (typed) => {
        const { iso } = read(typed)
        if (iso === null) return
        const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
        expect(calendarDay(year, month, day)).toBe(iso)
        expect(iso <= asOf).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a contribution month', () => {
  it.each([
    ['12/2025', '2025-12'],
    ['12-2025', '2025-12'],
    ['2025-12', '2025-12'],
    ['202512', '2025-12'],
    ['122025', '2025-12'],
    ['Des 2025', '2025-12'],
    ['Desember 2025', '2025-12'],
    ["Des'25", '2025-12'],
    ['31-12-2025', '2025-12'],
  ])('written %s is %s', (written, month) => {
    expect(readMonth(text(written))).toBe(month)
  })
  it.each(['', '13/2025', '2025', 'aktif', '00-2025'])('is not read from "%s"', (written) => {
    expect(readMonth(text(written))).toBeNull()
  })
  it('is covered until the first day of the next', () => {
    expect(dayAfter('2025-12')).toBe('2026-01-01')
    expect(dayAfter('2025-01')).toBe('2025-02-01')
  })
})
