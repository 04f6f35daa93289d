import { describe, expect, it } from 'vitest'
import { randomStream } from '../model/pairs.ts'
import { fakePeople } from '../testing/fake-like.ts'
import { febrlDoubles, febrlPair } from '../testing/febrl-like.ts'
import { indonesianPair } from '../testing/indonesian-pair.ts'
import { reordered, tableOf } from '../testing/people-table.ts'
import { birthParts } from '../testing/rl-like.ts'
import { inferProfile } from './infer/infer-profile.ts'
import { linkTables } from './link-tables.ts'
import { cellText, type Table } from './table.ts'

const asOf = '2026-01-01'

/** As the reader of files hands a table over. */
function read(table: Table): Table {
  return {
    ...table,
    columns: table.columns.map(({ header, values }) => ({ header, values: values.map(cellText) })),
  }
}

function link(left: Table, right: Table | null, truth: string) {
  const tables = [read(left), right && read(right)] as const
  const { profile } = inferProfile(...tables, [truth])
  const linked = linkTables(...tables, profile!, { asOf, truth, clusters: true })
  if (linked === 'model-unfit') throw new Error('there was no model')
  return linked
}

describe('an automatic profile, at the threshold nobody tuned', () => {
  it.each<[string, () => [Table, Table | null], string, number]>([
    ['two lists of 2,000 as FEBRL', () => febrlPair(2000, 1), 'rec_id', 0.99],
    ['one list with doubles as FEBRL', () => [febrlDoubles(1000, 2), null], 'rec_id', 0.99],
    ['one list heavily damaged', () => [fakePeople(330, 4), null], 'cluster', 0.95],
    ['birth in three columns', () => [birthParts(2000, 6), null], 'ent_id', 0.95],
    ['two Indonesian lists with other headers', () => indonesianPair(3000, 8), 'orang', 0.97],
  ])('%s', (_, tables, truth, least) => {
    const { report } = link(...tables(), truth)
    expect(report.truth!.links.f1).toBeGreaterThan(least)
    expect(report.truth!.best.f1 - report.truth!.links.f1).toBeLessThan(0.02)
    expect(report.truth!.blockingRecall).toBeGreaterThan(0.99)
    const off = Math.abs(report.expectedMatches - report.truth!.truePairs)
    expect(off / report.truth!.truePairs).toBeLessThan(0.06)
  })
})

describe('groups', () => {
  it('put every row into one, and are at least as right as the links', () => {
    const { clusters, report } = link(febrlDoubles(500, 3), null, 'rec_id')
    const rows = clusters!.flat().sort((x, y) => x - y)
    expect(rows).toEqual(Array.from({ length: report.rows.left }, (_, row) => row))
    expect(report.truth!.clusters!.f1).toBeGreaterThanOrEqual(report.truth!.links.f1)
  })
})

describe('the answer', () => {
  const [left, right] = febrlPair(600, 5)

  it('does not depend on the order of the rows', () => {
    const random = randomStream(3)
    const [a, b] = [reordered(left, random), reordered(right, random)]
    const straight = link(left, right, 'rec_id')
    const mixed = link(a.table, b.table, 'rec_id')
    const back = mixed.pairs.map(({ left: i, right: j, ...rest }) => ({
      left: a.rows[i],
      right: b.rows[j],
      ...rest,
    }))
    expect(back).toEqual(straight.pairs)
    expect(mixed.model).toEqual(straight.model)
  })

  it('is the same whatever the truth column says', () => {
    const lying = (table: Table): Table => ({
      ...table,
      columns: table.columns.map((column) =>
        column.header === 'rec_id'
          ? { ...column, values: column.values.map((_, k) => `rec-${k}-org`) }
          : column,
      ),
    })
    const honest = link(left, right, 'rec_id')
    const lied = link(lying(left), lying(right), 'rec_id')
    expect(lied.pairs).toEqual(honest.pairs)
    expect(lied.report.truth!.links.f1).toBeLessThan(0.1)
  })

  it('says one to one only when the profile does', () => {
    const twice = tableOf(
      'twice',
      right.columns.map(({ header }) => header),
      [0, 0, 1].map((row) => right.columns.map(({ values }) => values[row]!)),
    )
    const { profile } = inferProfile(left, twice, ['rec_id'])
    const count = (oneToOne: boolean) => {
      const linked = linkTables(left, twice, { ...profile!, oneToOne }, { asOf })
      return linked === 'model-unfit' ? -1 : linked.pairs.length
    }
    expect([count(false), count(true)]).toEqual([3, 2])
  })

  it('takes m from a saved model, and refuses one of other fields', () => {
    const { profile } = inferProfile(left, right, ['rec_id'])
    const first = linkTables(left, right, profile!, { asOf })
    if (first === 'model-unfit') throw new Error('there was no model')
    const again = linkTables(left, right, profile!, { asOf, model: first.model })
    if (again === 'model-unfit') throw new Error('it was made for this profile')
    expect(again.model.fields.map(({ levels }) => levels.map(({ m }) => m))).toEqual(
      first.model.fields.map(({ levels }) => levels.map(({ m }) => m)),
    )
    const less = { ...profile!, fields: profile!.fields.slice(1) }
    expect(linkTables(left, right, less, { asOf, model: first.model })).toBe('model-unfit')
  })
})
