import { expect, it } from 'vitest'
import type { PersonRecord } from '../types.ts'
import { blockingKeys } from './keys.ts'

const keysOf = blockingKeys(7316, '2026-01-05')
const person = (name: string, birthDate: string | null, village: string | null, more = {}): PersonRecord => ({
  key: `${name} ${birthDate} ${village}`,
  nik: null,
  nikDamagedLast: false,
  name,
  birthDate,
  sex: null,
  village,
  mother: null,
  ...more,
})
const finds = (asked: PersonRecord, stored: PersonRecord) =>
  keysOf(asked).asked.some((key) => keysOf(stored).stored.includes(key))
const [here, there] = ['73.16.01.2001', '73.16.02.2005']

it('finds a name by birth date, spelled in another way, day and month exchanged, and by the date within the NIK', () => {
  expect(finds(person('Siti Aminah', '1985-07-04', here), person('SITTI AMINA', '1985-07-04', there))).toBe(
    true,
  )
  expect(finds(person('Siti Aminah', '1985-07-04', here), person('Siti Aminah', '1985-04-07', null))).toBe(
    true,
  )
  const byNik = person('Siti Aminah', null, null, { nik: '7316014407859002' })
  expect(finds(byNik, person('Siti Aminah', '1985-07-04', there))).toBe(true)
})

it('finds two words with the year anywhere, but one word only with more than the year', () => {
  expect(
    finds(person('Ahmad Todding', '1985-07-04', here), person('Ahmad Todding', '1985-01-20', there)),
  ).toBe(true)
  expect(finds(person('Todding', '1985-07-04', here), person('Todding', '1985-01-20', there))).toBe(false)
  expect(finds(person('Todding', '1985-07-04', here), person('Todding', '1985-01-20', here))).toBe(true)
  expect(finds(person('Todding', '1985-07-04', here), person('Todding', '1985-07-04', there))).toBe(true)
})
