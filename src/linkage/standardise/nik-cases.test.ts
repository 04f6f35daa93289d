import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decodeNik, type NikFindings } from './nik.ts'

/** Test vectors of the domain reference, as data: what a NIK says, or why it is none. */
interface Case {
  tv: number
  title: string
  nik: string
  expect: Partial<NikFindings>
}

const cases = JSON.parse(
  readFileSync(join(import.meta.dirname, 'cases', 'nik.json'), 'utf8'),
) as readonly Case[]

test('all six vectors are here', () => {
  expect(cases.map(({ tv }) => tv)).toEqual([1, 2, 3, 4, 5, 6])
})

test.each(cases.map((each) => [each.title, each] as const))('%s', (_, { nik, expect: wanted }) => {
  const found = decodeNik(nik, { asOf: '2026-11-22' })
  expect(found).toMatchObject(wanted)
  expect(found.problems).toEqual(wanted.problems ?? [])
})
