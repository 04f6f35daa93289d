import { describe, expect, it } from 'vitest'
import { randomStream } from '../../model/pairs.ts'
import { fakePeople } from '../../testing/fake-like.ts'
import { febrlPair } from '../../testing/febrl-like.ts'
import { indonesianPair } from '../../testing/indonesian-pair.ts'
import { reordered, tableOf } from '../../testing/people-table.ts'
import { birthParts } from '../../testing/rl-like.ts'
import type { Table } from '../table.ts'
import { conceptOf } from './concepts.ts'
import { inferProfile } from './infer-profile.ts'

const kinds = (left: Table, right: Table | null, never: string[] = []) =>
  Object.fromEntries(inferProfile(left, right, never).profile!.fields.map(({ name, kind }) => [name, kind]))

describe('headers', () => {
  it.each([
    ['given_name', 'given-name'],
    ['firstName', 'given-name'],
    ['Last Name', 'surname'],
    ['Tgl. Lahir', 'birth-date'],
    ['TANGGAL_LAHIR', 'birth-date'],
    ['dob_l', 'birth-date'],
    ['NIK', 'national-id'],
    ['no_ktp', 'national-id'],
    ['soc_sec_id', 'national-id'],
    ['KELURAHAN', 'suburb'],
    ['postcode_fake', 'postcode'],
    ['address_2', 'street'],
    ['rec_id', 'row-id'],
    ['unique_id', 'row-id'],
    ['cluster', 'person'],
    ['ent_id', 'person'],
    ['zzz', undefined],
  ])('%s is about %s', (header, concept) => {
    expect(conceptOf(header)?.id).toBe(concept)
  })
})

describe('a profile found by itself', () => {
  it('reads two lists as FEBRL writes them', () => {
    const [left, right] = febrlPair(300, 1)
    expect(kinds(left, right, ['rec_id'])).toEqual({
      given_name: 'given-name',
      surname: 'surname',
      date_of_birth: 'date',
      soc_sec_id: 'national-id',
      address_1: 'text',
      address_2: 'text',
      suburb: 'place',
      state: 'place',
      postcode: 'postcode',
      street_number: 'house-number',
    })
  })

  it('passes over what names the person, with or without being told', () => {
    const table = fakePeople(100, 2)
    const told = inferProfile(table, null, ['cluster'])
    expect(inferProfile(table, null, [])).toEqual(told)
    expect(told.profile!.fields.map(({ left }) => left)).toEqual([
      'first_name',
      'surname',
      'dob',
      'email',
      'city',
    ])
    expect(told.profile!.rowId).toEqual({ left: 'unique_id' })
  })

  it('joins birth in three columns and names in two', () => {
    const { profile } = inferProfile(birthParts(500, 3), null, ['ent_id'])
    expect(profile!.fields.map(({ left }) => left)).toEqual([
      ['fname_c1', 'fname_c2'],
      ['lname_c1', 'lname_c2'],
      ['by', 'bm', 'bd'],
    ])
  })

  it('finds partners under other headers', () => {
    const [left, right] = indonesianPair(300, 4)
    const { profile } = inferProfile(left, right, ['orang'])
    expect(profile!.fields.map(({ kind, left: x, right: y }) => [kind, x, y])).toEqual([
      ['name', 'Nama', 'NAMA_LENGKAP'],
      ['date', 'Tgl Lahir', 'TANGGAL_LAHIR'],
      ['nik', 'NIK', 'NO_KTP'],
      ['place', 'Desa', 'KELURAHAN'],
      ['category', 'JK', 'JENIS_KELAMIN'],
    ])
  })

  it('finds partners by their values when no header says anything', () => {
    const [left, right] = febrlPair(400, 5)
    const renamed = (table: Table, prefix: string): Table => ({
      ...table,
      columns: table.columns.map(({ values }, c) => ({ header: `${prefix}q${c}q`, values })),
    })
    const { profile } = inferProfile(renamed(left, 'x'), renamed(right, 'y'), ['xq0q', 'yq0q'])
    const partners = profile!.fields.map(({ left: x, right: y }) => [String(x).slice(1), String(y).slice(1)])
    expect(partners.length).toBeGreaterThanOrEqual(8)
    expect(partners.filter(([x, y]) => x !== y)).toEqual([])
  })

  it('never compares a column that only numbers the rows', () => {
    const [left, right] = febrlPair(200, 6)
    const numbered = (table: Table): Table => ({
      ...table,
      columns: [{ header: 'lfd', values: table.lines as never }, ...table.columns].map((column, c) =>
        c === 0 ? { header: 'lfd', values: Array.from(table.lines, (line) => `A${1000 + line}`) } : column,
      ),
    })
    const { profile, passed } = inferProfile(numbered(left), numbered(right), ['rec_id'])
    expect(profile!.fields.map(({ name }) => name)).not.toContain('lfd')
    expect(passed).toContainEqual({ side: 'left', column: 'lfd', reason: 'row-id' })
  })

  it('does not count a whole name beside its parts', () => {
    const people = fakePeople(80, 7)
    const [first, last] = [people.columns[1]!.values, people.columns[2]!.values]
    const whole = { header: 'full_name', values: first.map((name, k) => `${name} ${last[k]}`.trim()) }
    const table = { ...people, columns: [...people.columns, whole] }
    expect(inferProfile(table, null, ['cluster']).passed).toContainEqual({
      side: 'left',
      column: 'full_name',
      reason: 'repeats-another',
    })
  })

  it('does not depend on the order of the rows', () => {
    const table = fakePeople(200, 8)
    const mixed = reordered(table, randomStream(1)).table
    expect(inferProfile(mixed, null, ['cluster'])).toEqual(inferProfile(table, null, ['cluster']))
  })

  it('is none where nothing can be compared', () => {
    const table = tableOf(
      'ids',
      ['id', 'empty'],
      [
        ['1', ''],
        ['2', ''],
      ],
    )
    expect(inferProfile(table, null, []).profile).toBeNull()
  })
})
