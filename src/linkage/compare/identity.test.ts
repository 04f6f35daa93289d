import { describe, expect, it } from 'vitest'
import { person } from '../oracle/person.ts'
import { Dictionary } from '../standardise/dictionary.ts'
import { standardiseRows } from '../standardise/rows.ts'
import { levels, type PersonRecord } from '../types.ts'
import { compareIdentity, dateLevels } from './identity.ts'

function compare(a: Partial<PersonRecord>, b: Partial<PersonRecord>): string {
  const dictionary = new Dictionary()
  const rows = (record: Partial<PersonRecord>) => standardiseRows([person(record)], dictionary, '2025-12-31')
  const [x, y] = [rows(a), rows(b)]
  const cell = compareIdentity(x, 0, y, 0)
  expect(compareIdentity(y, 0, x, 0)).toBe(cell)
  return `${levels.nik[Math.floor(cell / dateLevels)]} ${levels.birthDate[cell % dateLevels]}`
}

const nik = '7316020507929003'
const birthDate = '1992-07-05'

describe('NIK and birth date together', () => {
  it.each<[string, Partial<PersonRecord>, Partial<PersonRecord>]>([
    ['equal equal', { nik, birthDate }, { nik, birthDate }],
    [
      'last-digit-lost equal',
      { nik, birthDate },
      { nik: '7316020507929000', nikDamagedLast: true, birthDate },
    ],
    [
      'last-digit-lost equal',
      { nik: '7316020507929000', nikDamagedLast: true, birthDate },
      { nik: '7316020507929000', nikDamagedLast: true, birthDate },
    ],
    ['typo equal', { nik, birthDate }, { nik: '7316030507929003', birthDate }],
    ['typo equal', { nik, birthDate }, { nik: '7316025007929003', birthDate }],
    ['typo equal', { nik, birthDate }, { nik: '731602050792903', birthDate }],
    ['typo equal', { nik, birthDate }, { nik: '73160205079290037', birthDate }],
    ['two-typos equal', { nik, birthDate }, { nik: '7315030507929003', birthDate }],
    ['serial-differs equal', { nik, birthDate }, { nik: '7316020507929004', birthDate }],
    ['different equal', { nik, birthDate }, { nik: '7316020507929117', birthDate }],
    ['different different', { nik, birthDate }, { nik: '7316111203709001', birthDate: '1970-03-12' }],
    ['missing equal', { nik, birthDate }, { nik: null, birthDate }],
    ['missing equal', { nik, birthDate }, { nik: '0000000000000000', birthDate }],
    ['missing equal', { nik: '0000000000000000', birthDate }, { nik: '0000000000000000', birthDate }],
    ['missing equal-default', { birthDate: '1992-01-01' }, { birthDate: '1992-01-01' }],
    ['missing swapped', { birthDate }, { birthDate: '1992-05-07' }],
    ['missing one-digit', { birthDate }, { birthDate: '1993-07-05' }],
    ['missing one-digit', { birthDate }, { birthDate: '1992-07-50'.replace('50', '06') }],
    ['missing one-digit', { birthDate: '1992-07-12' }, { birthDate: '1992-07-21' }],
    ['missing year-differs', { birthDate }, { birthDate: '1965-07-05' }],
    ['missing default-same-year', { birthDate }, { birthDate: '1992-12-31' }],
    ['missing two-parts', { birthDate }, { birthDate: '1992-07-28' }],
    ['missing different', { birthDate }, { birthDate: '1975-11-20' }],
    ['missing missing', { birthDate }, { birthDate: null }],
    ['missing by-nik', { nik, birthDate: null }, { birthDate }],
    ['missing by-nik', { nik, birthDate: '1992-01-01' }, { birthDate }],
    ['missing different', { nik, birthDate: null }, { birthDate: '1975-11-20' }],
    ['equal different', { nik, birthDate }, { nik, birthDate: '1975-11-20' }],
    ['missing missing', { birthDate: '1993-02-30' }, { birthDate }],
  ])('%s', (expected, a, b) => {
    expect(compare(a, b)).toBe(expected)
  })
})
