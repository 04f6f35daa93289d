import { describe, expect, it } from 'vitest'
import { authorList } from '../testing/author-list.ts'
import { censusPair } from '../testing/census-like.ts'
import { febrlPair } from '../testing/febrl-like.ts'
import { placeList } from '../testing/place-list.ts'
import { inferProfile } from './infer/infer-profile.ts'
import { linkTables } from './link-tables.ts'
import { type Column, cellText, type Table } from './table.ts'

/** F1 at the threshold nobody tuned, of the profile found by itself, on the tables as a reader hands them over. */
function f1Of([left, right]: readonly [Table, Table | null], truth: string): number {
  const read = (table: Table): Table => ({
    ...table,
    columns: table.columns.map(({ header, values }) => ({ header, values: values.map(cellText) })),
  })
  const [a, b] = [read(left), right && read(right)]
  const { profile } = inferProfile(a, b, [truth])
  const linked = linkTables(a, b, profile!, { asOf: '2026-01-01', truth })
  if (linked === 'model-unfit') throw new Error('there was no model')
  return linked.report.truth!.links.f1
}

describe('lists like those that are published with their truth', () => {
  it.each<[string, () => readonly [Table, Table | null], string, number]>([
    ['census and survey, age for birth date', () => censusPair(500, 1), 'code', 0.97],
    ['eating-houses of two guides', () => [placeList(500, 1), null], 'class', 0.97],
    ['authors, initials and institutes', () => [authorList(300, 1), null], 'gold_id', 0.94],
  ])('%s', (_, tables, truth, least) => {
    expect(f1Of(tables(), truth)).toBeGreaterThan(least)
  })
})

type Change = (table: Table) => Table
const of = (table: Table, header: string): string[] =>
  table.columns.find((column) => column.header === header)!.values
const without = (table: Table, ...headers: string[]): Column[] =>
  table.columns.filter(({ header }) => !headers.includes(header))
const only =
  (...headers: string[]): Change =>
  (table) => ({ ...table, columns: table.columns.filter(({ header }) => headers.includes(header)) })
const dates =
  (write: (year: string, month: string, day: string) => string): Change =>
  (table) => ({
    ...table,
    columns: table.columns.map(({ header, values }) =>
      header === 'date_of_birth'
        ? {
            header,
            values: values.map((value) =>
              /^\d{8}$/.test(value) ? write(value.slice(0, 4), value.slice(4, 6), value.slice(6)) : value,
            ),
          }
        : { header, values },
    ),
  })
const noCard: Change = (table) => ({ ...table, columns: without(table, 'soc_sec_id') })
const wholeName: Change = (table) => ({
  ...table,
  columns: [
    ...without(table, 'given_name', 'surname', 'soc_sec_id'),
    {
      header: 'name',
      values: of(table, 'given_name').map((given, k) => `${of(table, 'surname')[k]}, ${given}`),
    },
  ],
})
const inParts: Change = (table) => ({
  ...table,
  columns: [
    ...without(table, 'date_of_birth', 'soc_sec_id'),
    ...['yr', 'month', 'day'].map((header, k) => ({
      header,
      values: of(table, 'date_of_birth').map((date) => date.slice([0, 4, 6][k], [4, 6, 8][k])),
    })),
  ],
})
const nothing =
  (word: string): Change =>
  (table) => ({
    ...table,
    columns: table.columns.map(({ header, values }, c) => ({
      header,
      values: values.map((value, k) =>
        header !== 'rec_id' && (value === '' || (k + 4 * c) % 11 === 0) ? word : value,
      ),
    })),
  })
const renamed =
  (prefix: string): Change =>
  (table) => ({
    ...table,
    columns: table.columns
      .map(({ header, values }, k) => ({ header: header === 'rec_id' ? header : `${prefix}${k}`, values }))
      .toReversed(),
  })
const shouted: Change = (table) => ({
  ...table,
  columns: table.columns.map(({ header, values }) => ({
    header: header === 'rec_id' ? header : header.toUpperCase(),
    values: header === 'rec_id' ? values : values.map((value) => value.toUpperCase()),
  })),
})
const useless: Change = (table) => ({
  ...table,
  columns: [
    ...table.columns,
    { header: 'created_at', values: of(table, 'rec_id').map((_, k) => `2024-01-${10 + (k % 19)}`) },
    { header: 'status', values: of(table, 'rec_id').map(() => 'A') },
    { header: 'checksum', values: of(table, 'rec_id').map((_, k) => String((k * 7919) % 99_991)) },
  ],
})
const agesOnly: Change = (table) => ({
  ...table,
  columns: [
    ...only('rec_id', 'given_name', 'surname', 'suburb', 'postcode')(table).columns,
    {
      header: 'age',
      values: of(table, 'date_of_birth').map((date) =>
        date.length === 8 ? String(2026 - Number(date.slice(0, 4))) : '',
      ),
    },
  ],
})
const serial = (year: string, month: string, day: string) =>
  String(Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 864e5) + 25_569)
const joined = (table: Table, headers: readonly string[], joiner: string, row: number) =>
  headers
    .map((header) => of(table, header)[row]!)
    .filter((value) => value !== '')
    .join(joiner)
/** "Ann Smith, 12 main street hillcrest" under one header; the birth date beside it. */
const inOneLine =
  (header: string): Change =>
  (table) => ({
    ...table,
    columns: [
      ...only('rec_id', 'date_of_birth')(table).columns,
      {
        header,
        values: of(table, 'rec_id').map((_, row) =>
          [
            joined(table, ['given_name', 'surname'], ' ', row),
            joined(table, ['street_number', 'address_1', 'suburb'], ' ', row),
          ].join(', '),
        ),
      },
    ],
  })
const nameAndAddress: Change = (table) => ({
  ...table,
  columns: [
    ...only('rec_id', 'date_of_birth')(table).columns,
    {
      header: 'nama',
      values: of(table, 'rec_id').map((_, k) => joined(table, ['given_name', 'surname'], ' ', k)),
    },
    {
      header: 'alamat',
      values: of(table, 'rec_id').map((_, k) =>
        joined(table, ['street_number', 'address_1', 'suburb'], ' ', k),
      ),
    },
  ],
})
/** Every third row has its names in each other's column, the given name behind a title. */
const turnedNames: Change = (table) => {
  const [given, surname] = [of(table, 'given_name'), of(table, 'surname')]
  const turn = (values: string[], others: string[], title: string) =>
    values.map((value, k) => (k % 3 === 0 && others[k] !== '' ? title + others[k]! : value))
  return {
    ...table,
    columns: [
      { header: 'given_name', values: turn(given, surname, '') },
      { header: 'surname', values: turn(surname, given, 'Mrs. ') },
      ...only('rec_id', 'date_of_birth', 'suburb')(table).columns,
    ],
  }
}
const fewColumns = only('rec_id', 'given_name', 'surname', 'date_of_birth', 'suburb')
const shortYears: Change = (table) => dates((y, m, d) => `${d}/${m}/${y.slice(2)}`)(noCard(table))
const same: Change = (table) => table

describe('the same two lists in other clothes', () => {
  const [left, right] = febrlPair(300, 9)
  it.each<[string, Change, Change, number]>([
    ['one whole name beside two columns', wholeName, noCard, 0.97],
    ['two columns beside one whole name', noCard, wholeName, 0.97],
    ['whole names on both sides, no card', wholeName, wholeName, 0.97],
    ['a date in three columns beside one', inParts, noCard, 0.97],
    ['headers that say nothing, columns in another order', renamed('a'), renamed('q'), 0.97],
    ['capital letters beside small ones', shouted, same, 0.98],
    ['columns of no use', useless, useless, 0.98],
    ['nothing written as NULL and unknown', nothing('NULL'), nothing('unknown'), 0.95],
    ['nothing written as - and tidak ada', nothing('-'), nothing('tidak ada'), 0.95],
    ['days as a spreadsheet counts them', noCard, (table) => dates(serial)(noCard(table)), 0.97],
    [
      'days with the month in words',
      noCard,
      (table) =>
        dates(
          (y, m, d) =>
            `${Number(d)} ${'jan feb mar apr mei jun jul agu sep okt nov des'.split(' ')[Number(m) - 1] ?? m} ${y}`,
        )(noCard(table)),
      0.97,
    ],
    [
      'names and a place, nothing else',
      only('rec_id', 'given_name', 'surname', 'suburb'),
      only('rec_id', 'given_name', 'surname', 'suburb'),
      0.93,
    ],
    ['names, a place, and an age', agesOnly, agesOnly, 0.93],
    ['name and address in one column', inOneLine('person'), inOneLine('person'), 0.95],
    ['name and address in one column of another name', inOneLine('data diri'), inOneLine('nama'), 0.95],
    ['name and address in one column beside two', inOneLine('person'), nameAndAddress, 0.95],
    ['two columns beside name and address in one', nameAndAddress, inOneLine('nama dan alamat'), 0.95],
    ['names in the other column behind a title', fewColumns, turnedNames, 0.95],
    ['years of two digits', noCard, shortYears, 0.97],
  ])('%s', (_, one, other, least) => {
    expect(f1Of([one(left), other(right)], 'rec_id')).toBeGreaterThan(least)
  })

  it('five rows, and one', () => {
    const first = (table: Table, rows: readonly number[]): Table => ({
      ...table,
      lines: rows,
      columns: table.columns.map(({ header, values }) => ({
        header,
        values: rows.map((row) => values[row]!),
      })),
    })
    const people = of(left, 'rec_id').slice(0, 5)
    const partners = people.map((id) => of(right, 'rec_id').indexOf(id.replace('org', 'dup-0')))
    expect(f1Of([first(left, [0, 1, 2, 3, 4]), first(right, partners)], 'rec_id')).toBe(1)
    expect(f1Of([first(left, [0]), first(right, partners)], 'rec_id')).toBe(1)
  })
})
