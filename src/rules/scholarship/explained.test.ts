import { expect, test } from 'vitest'
import { assess, enactedLaw, readCase, viewOf } from '../index.ts'
import { scholarship } from './rule.ts'

const child = { bornOn: '2016-01-20', level: 'SD', grade: 5, goesOnTo: 'SMP' }

function seen(json: object) {
  const read = readCase(scholarship, { happenedOn: '2026-08-10', cause: 'JKK', ...json })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return viewOf(enactedLaw, read.facts, assess(enactedLaw, scholarship, read.facts), 'id')
}

test('tells each child and school year', () => {
  const { lines } = seen({ children: [child, { ...child, grade: 6, goesOnTo: 'SD' }] })
  expect(lines.map(({ of, when, arithmetic }) => `${of} ${when} ${arithmetic}`)).toEqual([
    'Anak 1 2026/2027 Rp1.500.000 (SD atau sederajat)',
    'Anak 1 2027/2028 Rp1.500.000 (SD atau sederajat)',
    'Anak 1 2028/2029 Rp2.000.000 (SMP atau sederajat)',
    'Anak 1 2029/2030 Rp2.000.000 (SMP atau sederajat)',
    'Anak 1 2030/2031 Rp2.000.000 (SMP atau sederajat)',
    'Anak 2 2026/2027 Rp1.500.000 (SD atau sederajat)',
  ])
})

test('names the school years that are too long past, and no other', () => {
  const { findings } = seen({ children: [child], claimedOn: '2031-08-01' })
  const late = findings.filter(({ test: id }) => id === 'beasiswa.tunggakan')
  expect(late.map(({ seen: year }) => year)).toEqual(['2026/2027', '2027/2028'])
})

test.each([
  [{ memberSince: '2020-01-01' }, ['paidThrough']],
  [{ paidThrough: '2026-08' }, ['memberSince']],
  [{}, ['memberSince', 'paidThrough']],
])('a death outside work with %j asks for %j', (known, asked) => {
  const { outcome, missing } = seen({ cause: 'JKM', children: [child], ...known })
  expect([outcome, missing.map(({ field }) => field)]).toEqual(['unknown', asked])
})

test('says how many months are missing', () => {
  const { whatIf } = seen({
    cause: 'JKM',
    children: [child],
    memberSince: '2023-11-01',
    paidThrough: '2026-08',
  })
  expect(whatIf.map(({ words }) => words)).toEqual(['Dengan 2 bulan iuran lagi'])
})

test('says so when a plan is not told, and only then', () => {
  const notes = (children: object[]) => seen({ children }).notes.length
  expect(notes([child])).toBe(1)
  expect(notes([{ ...child, goesOnTo: undefined }])).toBe(2)
  expect(notes([child, { bornOn: '2016-01-20', level: 'tidak' }])).toBe(1)
  expect(notes([])).toBe(0)
})
