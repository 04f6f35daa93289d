import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DedupeOptions, dedupe, type PersonRecord } from './index.ts'
import { person } from './oracle/person.ts'
import { syntheticList, syntheticPeople } from './oracle/synthetic.ts'

const asOf = '2025-12-31'
const options = { people: 800, errors: 1, seed: 41 }
const crowd = syntheticPeople(options).map((row) => ({ ...row, key: `x${row.key}` }))
const again = syntheticList(crowd, (i) => i % 3 === 0, 'y', { ...options, seed: 42 }).rows

/** Which of the given rows ended together, in a crowd that gives the model something to learn from. */
function together(rows: Partial<PersonRecord>[], more: Partial<DedupeOptions> = {}) {
  const own = rows.map((row, i) => person({ key: `a${i}`, ...row }))
  const found = dedupe([...own, ...crowd, ...again], { asOf, ...more })
  const groups = found.clusters
    .map((keys) => keys.filter((key) => key.startsWith('a')))
    .filter((keys) => keys.length > 0)
    .map((keys) => keys.join(' '))
  const about = found.review.filter((pair) => pair.a.startsWith('a') && pair.b.startsWith('a'))
  return { ...found, groups, reasons: about.map((pair) => pair.reason) }
}

const baso = {
  nik: '7316020507929003',
  name: 'BASO PATALA',
  birthDate: '1992-07-05',
  sex: 'L',
  village: '73.16.02.2001',
  mother: 'HALIMAH DAENG',
} as const

describe('one person', () => {
  it.each<[string, Partial<PersonRecord>]>([
    ['the same row', baso],
    ['a title and another spelling', { ...baso, name: 'H. BASO PATTALA' }],
    ['the 16th digit lost', { ...baso, nik: '7316020507929000', nikDamagedLast: true }],
    ['a digit of the NIK wrong', { ...baso, nik: '7316030507929003' }],
    ['17 digits', { ...baso, nik: '73160205079290037' }],
    ['no NIK, all else equal', { ...baso, nik: null }],
    ['no NIK, no mother, same village', { ...baso, nik: null, mother: null }],
    ['a default birth date', { ...baso, birthDate: '1992-01-01' }],
    ['another village', { ...baso, village: '73.16.09.2004' }],
    ['a call name under the same NIK and date', { ...baso, name: 'LA UPE' }],
    ['the NIK of somebody born on another day', { ...baso, nik: '7316021210659001' }],
  ])('%s', (_, other) => {
    expect(together([baso, other]).groups).toEqual(['a0 a1'])
  })
})

describe('two people', () => {
  it.each<[string, Partial<PersonRecord>, Partial<PersonRecord>]>([
    ['two valid NIK that fit their rows', baso, { ...baso, nik: '7316110507929001' }],
    ['twins', baso, { ...baso, nik: '7316020507929004', name: 'BAHAR PATALA' }],
    ['twins without NIK', { ...baso, nik: null }, { ...baso, nik: null, name: 'BAHAR PATALA' }],
    [
      'twins whose last digit was lost',
      { ...baso, nik: '7316020507929000', nikDamagedLast: true },
      { ...baso, nik: '7316020507929000', nikDamagedLast: true, name: 'ROSMIN' },
    ],
    ['a brother', baso, { ...baso, nik: '7316021203959001', name: 'BASRI PATALA', birthDate: '1995-03-12' }],
    [
      'a brother without NIK',
      { ...baso, nik: null },
      { ...baso, nik: null, name: 'BASRI', birthDate: '1995-03-12' },
    ],
    [
      'father and son of one name',
      { ...baso, nik: null },
      { ...baso, nik: null, birthDate: '1965-03-11', mother: 'SARI' },
    ],
    [
      'father and son, no dates',
      { ...baso, nik: null, birthDate: null, mother: null },
      { ...baso, mother: null },
    ],
    [
      'one name and village, nothing else',
      { name: 'ALI', village: baso.village },
      { name: 'ALI', village: baso.village },
    ],
    ['nothing at all', {}, {}],
    ['one placeholder', { nik: '0000000000000000', name: 'ANI' }, { nik: '0000000000000000', name: 'ANI' }],
    [
      'one placeholder and one date',
      { ...baso, nik: '9999999999999999', mother: null, village: null, name: 'ALI' },
      { ...baso, nik: '9999999999999999', mother: null, village: null, name: 'RUDI' },
    ],
    ['one NIK, two people', baso, { ...baso, name: 'ROSMINI', birthDate: '1970-03-12', sex: 'P' }],
  ])('%s', (_, one, other) => {
    expect(together([one, other]).groups).toEqual(['a0', 'a1'])
  })

  it('asks about two valid NIK and about rhyming twins', () => {
    expect(together([baso, { ...baso, nik: '7316110507929001' }]).reasons).toEqual(['two-valid-niks'])
    expect(together([baso, { ...baso, nik: '7316020507929004', name: 'BASO PATILA' }]).reasons).toEqual([
      'maybe-twins',
    ])
  })

  it('reports one NIK on two people', () => {
    const { conflicts } = together([baso, { ...baso, name: 'ROSMINI', birthDate: '1970-03-12', sex: 'P' }])
    expect(conflicts.filter(({ a }) => a === 'a0').map(({ b }) => b)).toEqual(['a1'])
  })
})

describe('groups', () => {
  it('are not joined through a row that fits both', () => {
    const bridge = { ...baso, nik: null }
    const { groups } = together([baso, bridge, { ...baso, nik: '7316110507929001' }])
    expect(groups).toHaveLength(2)
    expect(groups.some((group) => group.includes('a0') && group.includes('a2'))).toBe(false)
  })

  it('follow what people decided, apart before together', () => {
    const pair = [['a0', 'a1']] as const
    expect(together([baso, baso], { apart: pair }).groups).toEqual(['a0', 'a1'])
    expect(together([baso, { name: 'ROSMINI' }], { together: pair }).groups).toEqual(['a0 a1'])
    expect(together([baso, baso], { together: pair, apart: pair }).groups).toEqual(['a0', 'a1'])
    expect(together([baso, baso], { apart: [['a0', 'gone']] }).groups).toEqual(['a0 a1'])
  })

  it('stay apart as groups when one row of each was told apart', () => {
    const { groups, reasons } = together([baso, baso, baso], {
      apart: [
        ['a0', 'a2'],
        ['a1', 'a2'],
      ],
    })
    expect(groups).toEqual(['a0 a1', 'a2'])
    expect(reasons).toEqual([])
  })
})

describe('a pool of lists', () => {
  const people = syntheticPeople({ ...options, people: 5000 })
  const lists = [0.8, 0.35, 0.15].map((share, k) =>
    syntheticList(people, (i) => (i * 7919 * (k + 1)) % 1000 < share * 1000, 'abc'[k]!, {
      ...options,
      seed: 50 + k,
    }),
  )
  const rows = lists.flatMap((list) => list.rows)
  const truth = new Map(lists.flatMap((list) => [...list.truth]))
  const found = dedupe(rows, { asOf })

  it('has each row once', () => {
    expect(found.clusters.flat().sort()).toEqual(rows.map((row) => row.key).sort())
  })

  it('joins the rows of one person and of no other: pairs F1 ≥ .96, precision ≥ .998', () => {
    let right = 0
    let wrong = 0
    for (const keys of found.clusters)
      for (let i = 0; i < keys.length; i++)
        for (let j = 0; j < i; j++)
          if (truth.get(keys[i]!) === truth.get(keys[j]!)) right++
          else wrong++
    const sizes = Map.groupBy(truth.values(), (key) => key)
    const all = [...sizes.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
    const precision = right / (right + wrong)
    const recall = right / all
    expect(precision).toBeGreaterThanOrEqual(0.998)
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.96)
    expect(found.review.length / rows.length).toBeLessThan(0.03)
  })

  it('does not depend on the order of the rows', () => {
    const shuffled = [...rows].sort((x, y) => (x.name + x.key < y.name + y.key ? 1 : -1))
    expect(dedupe(shuffled, { asOf })).toEqual(found)
  })
})

it('never merges by an empty or placeholder NIK', () => {
  const row = fc.record({
    nik: fc.constantFrom(null, '', '0', '0000000000000000', '9999999999999999', '7316000000000000'),
    name: fc.constantFrom('ANI', 'ALI', 'RUDI', 'SITI AMINAH', ''),
    village: fc.constantFrom(null, '73.16.02.2001'),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
      const pool = rows.map((one, i) => person({ ...one, key: `k${i}` }))
      expect(dedupe(pool, { asOf }).clusters).toHaveLength(rows.length)
    }),
    { numRuns: 100 },
  )
})
