import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomStream } from '../model/pairs.ts'
import { misspell } from '../oracle/synthetic-errors.ts'
import { givenName } from '../oracle/synthetic-names.ts'
import { Dictionary } from '../standardise/dictionary.ts'
import { compareNames } from './names.ts'
import { compareWrittenNames } from './written-names.ts'

describe('compareWrittenNames', () => {
  it.each([
    ['AHMAD YANI', 'Ahmad  Yani', 'exact'],
    ['H. AHMAD YANI, S.Pd', 'AHMAD YANI', 'exact'],
    ['ACHMAD JANUAR', 'AHMAD DJANUAR', 'spelling'],
    ['FATIMAH', 'PATIMA', 'spelling'],
    ['MUH. ALI', 'MUHAMMAD ALI', 'spelling'],
    ['MUHAMMAD ALI AKBAR', 'ALI AKBAR', 'title'],
    ['SITI AMINAH', 'AMINAH', 'title'],
    ['ABDUL RAHMAN', 'ABDURRAHMAN', 'spelling'],
    ['ABD. SALAM', 'Abdussalam', 'spelling'],
    ['NUR HALIZA', 'NURHALIZA', 'spacing'],
    ['RUSDI MUSTAFA', 'MUSTAFA RUSDI', 'spacing'],
    ['HASANUDDIN', 'HASANUDDIM', 'near'],
    ['KASMAWATI TOLE', 'KASMAWTI TOLE', 'near'],
    ['AHMAD YANI', 'AHMAD Y', 'shortened'],
    ['AHMAD YANI PRATAMA', 'AHMAD PRATAMA', 'shortened'],
    ['M. ALI AKBAR', 'MUHAMMAD ALI', 'shortened'],
    ['SITI I', 'SITI IRMAWATI', 'shortened'],
    ['MUHAMMAD', 'MUHAMMAD ALI', 'shortened'],
    ['AHMAD YANI', 'AHMAD BASRI', 'partial'],
    ['MUHAMMAD ALI', 'ABDUL ALI', 'partial'],
    ['ANI', 'ANA', 'partial'],
    ['HASAN', 'HUSEN', 'different'],
    ['BUDI SANTOSO', 'RINI MARLINA', 'different'],
    ['SITI AMINAH', 'SITI ROHANI', 'different'],
    ['', 'AHMAD', 'missing'],
    ['-', '-', 'missing'],
  ])('%j and %j: %s', (a, b, level) => {
    expect(compareWrittenNames(a, b)).toBe(level)
    expect(compareWrittenNames(b, a)).toBe(level)
  })
})

it('does not depend on the order of the arguments', () => {
  const dictionary = new Dictionary()
  const seed = fc.integer()
  fc.assert(
    fc.property(seed, fc.integer({ min: 0, max: 4 }), (start, errors) => {
      const random = randomStream(start)
      const one = givenName('L', random)
      const other =
        errors === 0 ? givenName('L', random) : misspell(misspell(one, random, errors), random, errors)
      const [a, b] = [dictionary.name(one), dictionary.name(other)]
      expect(compareNames(dictionary.names, a, b)).toBe(compareNames(dictionary.names, b, a))
    }),
    { numRuns: 2000 },
  )
})
