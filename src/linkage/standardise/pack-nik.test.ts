import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packDate } from './dates.ts'
import { Dictionary } from './dictionary.ts'
import { decodeNik, isPlaceholder, stairs } from './nik.ts'
import { packed, packNik } from './pack-nik.ts'
import { nikLength, nikText } from './row-fields.ts'
import { readRows } from './rows.ts'

const asOf = '2025-12-31'
const pad = (number: number, size: number) => String(number).padStart(size, '0')
const likely = fc
  .tuple(
    fc.constantFrom('731602', '000000', '999999', '310101'),
    fc.integer({ min: 0, max: 75 }),
    fc.integer({ min: 0, max: 14 }),
    fc.nat(99),
    fc.constantFrom(0, 1, 9001, 9999),
  )
  .map(
    ([region, day, month, year, serial]) =>
      region + pad(day, 2) + pad(month, 2) + pad(year, 2) + pad(serial, 4),
  )
const nik = fc.oneof(
  likely,
  likely.map((text) => text.slice(1)),
  likely.map((text) => `${text}7`),
  fc.stringMatching(/^\d{14,18}$/),
  fc.constantFrom('1'.repeat(16), `7316${'0'.repeat(12)}`, ...stairs, '73160x0507929003', ''),
)

it('reads what decodeNik reads', () => {
  fc.assert(
    fc.property(nik, fc.boolean(), (text, lost) => {
      packNik(text, lost, 20251231)
      const comparable = /^\d{15,17}$/.test(text) && !isPlaceholder(text)
      expect(packed.length).toBe(comparable ? text.length : 0)
      if (!comparable || text.length !== 16) return
      const found = decodeNik(text, { asOf, damagedLast: lost })
      expect(packed.valid).toBe(found.valid)
      expect(packed.date).toBe(packDate(found.birthDate))
      expect(packed.sex).toBe(found.sex === null ? 0 : found.sex === 'L' ? 1 : 2)
    }),
    { numRuns: 5000 },
  )
})

it('gives the digits back', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{15,17}$/), (text) => {
      const record = { key: 'x', nik: text, nikDamagedLast: false, name: 'ANI', birthDate: null, sex: null }
      const rows = readRows([{ ...record, village: '73.16.02.2001', mother: null }], new Dictionary(), asOf)
      expect(nikText(rows, 0)).toBe(nikLength(rows, 0) === 0 ? '' : text)
    }),
  )
})
