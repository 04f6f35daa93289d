import { expect, it } from 'vitest'
import { assignIds, type IdentifiableRecord, type KnownIds } from './worker-ids.ts'

const record = (id: string, rowKey = `row-${id}`, personKeys: string[] = []): IdentifiableRecord => ({
  id,
  rowKey,
  personKeys,
})
const nothing: KnownIds = { byRecord: new Map(), byRow: new Map(), byPerson: new Map() }
const never = () => {
  throw new Error('no new id was needed')
}

it('names a new worker after its first source record', () => {
  expect(assignIds([[record('b'), record('a')], [record('c')]], nothing, never)).toEqual(['a', 'c'])
})

it('keeps the worker most of the records had', () => {
  const known = {
    ...nothing,
    byRecord: new Map([
      ['a', 'W1'],
      ['b', 'W2'],
      ['c', 'W2'],
    ]),
  }
  expect(assignIds([[record('a'), record('b'), record('c')]], known, never)).toEqual(['W2'])
})

it('gives a split worker to the larger part and a new id to the rest', () => {
  const known = {
    ...nothing,
    byRecord: new Map([
      ['a', 'a'],
      ['b', 'a'],
      ['c', 'a'],
    ]),
  }
  expect(assignIds([[record('c')], [record('a'), record('b')]], known, never)).toEqual(['c', 'a'])
})

it('makes an id when a split part holds the record the other part is named after', () => {
  const known = {
    ...nothing,
    byRecord: new Map([
      ['a', 'a'],
      ['b', 'a'],
      ['c', 'a'],
    ]),
  }
  expect(assignIds([[record('a')], [record('b'), record('c')]], known, () => 'new')).toEqual(['new', 'a'])
})

it('follows a row whose content changed', () => {
  const known = { ...nothing, byRow: new Map([['row', 'W']]) }
  expect(assignIds([[record('z', 'row')]], known, never)).toEqual(['W'])
})

it('follows a person whose row changed beyond its key', () => {
  const known = { ...nothing, byPerson: new Map([['ali|1980-01-02|v', 'W']]) }
  expect(assignIds([[record('z', 'other', ['nik', 'ali|1980-01-02|v'])]], known, never)).toEqual(['W'])
})
