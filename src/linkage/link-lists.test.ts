import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainPair, linkLists, type PersonRecord } from './index.ts'
import { person } from './oracle/person.ts'
import { scoreLinks } from './oracle/score-links.ts'
import { syntheticList, syntheticPeople } from './oracle/synthetic.ts'

const asOf = '2025-12-31'

/** A village of strangers, so that frequencies and priors are those of a list and not of one pair. */
const crowd = syntheticPeople({ people: 1200, errors: 1, seed: 21 })
const strangers = (prefix: string, from: number) =>
  crowd.slice(from, from + 600).map((row) => ({ ...row, key: `${prefix}${row.key}` }))

function link(workers: Partial<PersonRecord>[], participants: Partial<PersonRecord>[]) {
  const a = workers.map((row, i) => person({ key: `w${i}`, ...row }))
  const b = participants.map((row, i) => person({ key: `p${i}`, ...row }))
  const found = linkLists([...a, ...strangers('x', 0)], [...b, ...strangers('y', 450)], { asOf })
  const of = (i: number) => found.decisions.find(({ worker }) => worker === `w${i}`)!
  return { ...found, of, brief: workers.map((_, i) => `${of(i).status} ${of(i).participant ?? '-'}`) }
}

const tenri = {
  nik: '7316024507929003',
  name: 'ANDI TENRI ABENG',
  birthDate: '1992-07-05',
  sex: 'P',
  village: '73.16.02.2001',
  mother: 'HALIMAH DAENG',
} as const

describe('one worker against the list', () => {
  it.each<[string, Partial<PersonRecord>, Partial<PersonRecord>]>([
    ['everything equal', tenri, tenri],
    ['16th digit lost in a spreadsheet', { ...tenri, nik: '7316024507929000', nikDamagedLast: true }, tenri],
    ['a digit left out of the NIK', { ...tenri, nik: '731602450792903' }, tenri],
    ['two digits of the NIK exchanged', { ...tenri, nik: '7316024507299003' }, tenri],
    ['no NIK at all', { ...tenri, nik: null }, tenri],
    ['a placeholder for a NIK', { ...tenri, nik: '0000000000000000' }, tenri],
    ['day and month exchanged', { ...tenri, birthDate: '1992-05-07' }, tenri],
    ['a default birth date', { ...tenri, birthDate: '1992-01-01' }, tenri],
    ['titles and short forms', { ...tenri, name: 'Hj. A. Tenri Abeng, S.Pd' }, tenri],
    ['moved to another village', { ...tenri, village: '73.16.05.2003' }, tenri],
    ['a typing error in each field', { ...tenri, name: 'ANDI TENRI ABNEG', nik: '7316024507829003' }, tenri],
    ['a call name under the same NIK and date', { ...tenri, name: 'INDO BECCE' }, tenri],
    ['only NIK and name', { nik: tenri.nik, name: tenri.name }, { nik: tenri.nik, name: tenri.name }],
  ])('is registered: %s', (_, worker, participant) => {
    const { brief, of } = link([worker], [participant])
    expect(brief).toEqual(['registered p0'])
    expect(of(0).reason).toBeNull()
    expect(of(0).probability).toBeGreaterThan(0.99)
  })

  it.each<[string, Partial<PersonRecord>, Partial<PersonRecord>]>([
    [
      'a stranger',
      tenri,
      { ...tenri, nik: '7316110110809001', name: 'BASRI', birthDate: '1980-10-01', mother: 'ANI' },
    ],
    ['a sister', tenri, { ...tenri, nik: '7316024110959001', name: 'ANDI BATARI', birthDate: '1995-10-01' }],
    [
      'two people without a NIK',
      { ...tenri, nik: null, birthDate: null },
      { name: 'ANDI BATARI', nik: null },
    ],
    ['empty against empty', {}, {}],
    ['placeholder against placeholder', { nik: '9999999999999999' }, { nik: '9999999999999999' }],
    ['a twin with another name', tenri, { ...tenri, nik: '7316024507929004', name: 'ROSMINI' }],
    [
      'father and son of one name',
      { ...tenri, nik: null, sex: 'L', mother: null, name: 'BASO PATALA' },
      {
        ...tenri,
        sex: 'L',
        nik: '7316021103659001',
        birthDate: '1965-03-11',
        name: 'BASO PATALA',
        mother: null,
      },
    ],
  ])('is not registered: %s', (_, worker, participant) => {
    const { brief } = link([worker], [participant])
    expect(brief).toEqual(['not-registered -'])
  })

  it.each<[string, string, Partial<PersonRecord>, Partial<PersonRecord>]>([
    ['maybe-twins', 'a rhyming twin', tenri, { ...tenri, nik: '7316024507929004', name: 'ANDI TENRI ABANG' }],
    [
      'maybe-twins',
      'a rhyming twin whose number ends in nought',
      tenri,
      { ...tenri, nik: '7316024507929000', name: 'ANDI TENRI ABANG' },
    ],
    [
      'nik-equal-date-differs',
      'the number of a sister in a row of another name and day',
      tenri,
      { ...tenri, name: 'ANDI TENRI ABANG', birthDate: '1999-11-23', mother: null },
    ],
    [
      'nik-equal-name-differs',
      'one NIK, another name, and a default date on one side',
      { ...tenri, birthDate: '1992-01-01' },
      { ...tenri, name: 'ROSMINI' },
    ],
    [
      'no-nik-not-enough',
      'a name in a village and nothing more',
      { ...tenri, nik: null, birthDate: null, mother: null },
      tenri,
    ],
  ])('asks a person, %s: %s', (reason, _, worker, participant) => {
    const { brief, of } = link([worker], [participant])
    expect(brief).toEqual(['review p0'])
    expect(of(0).reason).toBe(reason)
  })
})

describe('several on one side', () => {
  it('reports one NIK on two people and does not match them', () => {
    const other = { ...tenri, name: 'ROSMINI', birthDate: '1970-03-12', mother: 'ANI' }
    const { brief, nikConflicts } = link([tenri], [other])
    expect(brief).toEqual(['not-registered -'])
    expect(nikConflicts).toMatchObject([{ a: 'w0', b: 'p0' }])
    expect(nikConflicts[0]!.parts.map((part) => part.field)).toContain('nik')
  })

  it('gives a participant to the best claim and asks about the other', () => {
    const { brief, of } = link([tenri, { ...tenri, nik: null, mother: null }], [tenri])
    expect(brief).toEqual(['registered p0', 'review p0'])
    expect(of(1).reason).toBe('claimed-by-another')
  })

  it('asks when two participants fit alike', () => {
    const { of } = link(
      [{ ...tenri, nik: null }],
      [
        { ...tenri, nik: '7316024507929003' },
        { ...tenri, nik: '7316114507929001' },
      ],
    )
    expect(of(0)).toMatchObject({ status: 'review', reason: 'close-runner-up' })
    expect(of(0).runnerUp).not.toBeNull()
  })

  it('does not mind one person with two cards', () => {
    expect(link([tenri], [tenri, tenri]).brief).toEqual(['registered p0'])
  })

  it('keeps twins on both lists apart', () => {
    const twin = { ...tenri, nik: '7316024507929004', name: 'ANDI TENRI OLA' }
    expect(link([tenri, twin], [twin, tenri]).brief).toEqual(['registered p1', 'registered p0'])
  })
})

describe('parts', () => {
  it('sum to the weight, strongest first, the prior last', () => {
    const { of } = link([{ ...tenri, birthDate: '1992-05-07' }], [tenri])
    const { parts, weight } = of(0)
    expect(parts.reduce((sum, part) => sum + part.bits, 0)).toBeCloseTo(weight, 9)
    expect(parts.map((part) => part.field).sort()).toEqual(
      ['birthDate', 'mother', 'name', 'nik', 'prior', 'sex', 'village'].sort(),
    )
    expect(parts.at(-1)!.field).toBe('prior')
    const sizes = parts.slice(0, -1).map((part) => Math.abs(part.bits))
    expect(sizes).toEqual([...sizes].sort((x, y) => y - x))
  })

  it('tell why not', () => {
    const { of } = link(
      [{ ...tenri, nik: null }],
      [{ ...tenri, nik: null, birthDate: '1971-05-20', mother: 'ANI' }],
    )
    expect(of(0).participant).toBeNull()
  })

  it('come from a saved model for any two records', () => {
    const { model } = link([tenri], [tenri])
    const saved = JSON.parse(JSON.stringify(model))
    const found = explainPair(person(tenri), person({ ...tenri, name: 'ROSMINI' }), saved)
    expect(found.parts.find((part) => part.field === 'name')).toMatchObject({ level: 'different' })
    expect(found.parts.reduce((sum, part) => sum + part.bits, 0)).toBeCloseTo(found.weight, 9)
  })
})

describe('lists as a whole', () => {
  const options = { people: 6000, errors: 1, seed: 31 }
  const people = syntheticPeople(options)
  const workers = syntheticList(people, (i) => i % 4 !== 0, 'w', { ...options, seed: 32 })
  const participants = syntheticList(people, (i) => i % 5 < 2, 'p', { ...options, errors: 0.4, seed: 33 })
  const found = linkLists(workers.rows, participants.rows, { asOf })
  const score = scoreLinks(found.decisions, workers.truth, participants.truth)

  it('finds who is registered: F1 ≥ .98, hardly anybody wrongly, few questions', () => {
    expect(score.f1).toBeGreaterThanOrEqual(0.98)
    expect(score.precision).toBeGreaterThan(0.998)
    expect(score.review).toBeLessThan(0.03)
  })

  it('knows the number of the registered without being told', () => {
    const listed = new Set(participants.truth.values())
    const truly = [...workers.truth.values()].filter((key) => listed.has(key)).length
    expect(Math.abs(found.stats.expectedRegistered - truly) / truly).toBeLessThan(0.02)
    expect(found.stats.registered + found.stats.review + found.stats.notRegistered).toBe(workers.rows.length)
  })

  it('does not depend on the order of the rows', () => {
    const shuffled = (rows: PersonRecord[]) =>
      [...rows].sort((x, y) => (x.name + x.key < y.name + y.key ? 1 : -1))
    const again = linkLists(shuffled(workers.rows), shuffled(participants.rows), { asOf })
    expect(again).toEqual(found)
    expect(again.decisions.map(({ parts }) => parts)).toEqual(found.decisions.map(({ parts }) => parts))
  })

  it('does not depend on the keys', () => {
    const turned = (key: string) => [...key].reverse().join('')
    const other = (rows: PersonRecord[]) => rows.map((row) => ({ ...row, key: turned(row.key) }))
    const again = linkLists(other(workers.rows), other(participants.rows), { asOf })
    const before = new Map(found.decisions.map((one) => [one.worker, one]))
    expect(again.model).toEqual(found.model)
    for (const { worker, status, weight } of again.decisions)
      expect({ status, weight }).toEqual({
        status: before.get(turned(worker))!.status,
        weight: before.get(turned(worker))!.weight,
      })
  })

  it.each([2, 3, 4])('comes out the same in %i threads as in one', (threads) => {
    const alone = linkLists(workers.rows, participants.rows, { asOf, threads: 1 })
    const together = linkLists(workers.rows, participants.rows, { asOf, threads })
    expect(together).toEqual(alone)
    expect(together.decisions.map(({ parts }) => parts)).toEqual(alone.decisions.map(({ parts }) => parts))
  })

  it('can take m from a model learned elsewhere', () => {
    const again = linkLists(workers.rows, participants.rows, { asOf, model: found.model })
    const same = again.decisions.filter((one, i) => one.status === found.decisions[i]!.status)
    expect(same.length / found.decisions.length).toBeGreaterThan(0.99)
  })

  it.each([
    [0, 0],
    [0, 20],
    [20, 0],
    [1, 1],
  ])('takes lists of %i and %i', (left, right) => {
    const result = linkLists(workers.rows.slice(0, left), participants.rows.slice(0, right), { asOf })
    expect(result.decisions).toHaveLength(left)
    expect(result.decisions.every(({ weight }) => Number.isFinite(weight))).toBe(true)
  })

  it('refuses a key that occurs twice', () => {
    const twice = [person({ key: 'a' }), person({ key: 'a' })]
    expect(() => linkLists(twice, [], { asOf })).toThrow('occurs twice')
  })
})

it('never gives one participant to two workers, and never registers on nothing', () => {
  const row = fc.record({
    nik: fc.constantFrom(
      null,
      '0000000000000000',
      '7316024507929003',
      '7316024507929004',
      '7316024507929000',
    ),
    nikDamagedLast: fc.boolean(),
    name: fc.constantFrom('', '-', 'ANI', 'ALI AKBAR', 'SITI AMINAH', 'AMINAH'),
    birthDate: fc.constantFrom(null, '1992-07-05', '1992-01-01', '1970-03-12'),
    sex: fc.constantFrom('L' as const, 'P' as const, null),
    village: fc.constantFrom(null, '73.16.02.2001', '73.16.02.2002'),
    mother: fc.constantFrom(null, 'HALIMAH'),
  })
  const list = (prefix: string) =>
    fc.array(row, { maxLength: 12 }).map((rows) => rows.map((one, i) => ({ ...one, key: `${prefix}${i}` })))
  fc.assert(
    fc.property(list('w'), list('p'), (workers, participants) => {
      const { decisions } = linkLists(workers, participants, { asOf })
      const taken = decisions.filter((d) => d.status === 'registered').map((d) => d.participant)
      expect(new Set(taken).size).toBe(taken.length)
      for (const decision of decisions.filter((d) => d.status === 'registered')) {
        const worker = workers.find((one) => one.key === decision.worker)!
        expect(worker.name === '' || worker.name === '-').toBe(false)
        expect(worker.nik === null && worker.birthDate === null).toBe(false)
      }
    }),
    { numRuns: 150 },
  )
})
