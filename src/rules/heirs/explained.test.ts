import { expect, test } from 'vitest'
import { assess, enactedLaw, readCase, viewOf } from '../index.ts'
import { heirs } from './rule.ts'

function seen(relations: string[]) {
  const relatives = relations.map((relation) => ({ relation, alive: true }))
  const facts = { diedOn: '2026-06-10', programme: 'JKM', grants: 32_000_000, funeral: 10_000_000, relatives }
  const read = readCase(heirs, facts)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return viewOf(enactedLaw, read.facts, assess(enactedLaw, heirs, read.facts), 'id')
}

test('names who receives', () => {
  const family = seen(['spouse', 'child', 'child', 'sibling'])
  expect(family.lines.map(({ of }) => of)).toEqual(['Janda atau duda 1, Anak 1, Anak 2'])
  expect(family.withheld.map(({ of }) => of)).toEqual(['Janda atau duda 1', 'Anak 1', 'Anak 2'])
  expect(seen(['sibling']).lines.map(({ of }) => of)).toEqual(['Saudara kandung'])
})

test.each([
  [['child'], 1],
  [['grandchild', 'sibling'], 2],
  [['sibling'], 3],
  [['parent-in-law'], 4],
  [['named-in-will'], 5],
  [[], 0],
])('%j are of rank %i', (relations, rank) => {
  expect(seen(relations).findings.map((finding) => finding.seen)).toEqual([rank])
})

test.each([
  [0, 0, false],
  [1, 0, true],
  [0, 1, true],
])('grants %i and funeral %i: taken %s', (grants, funeral, taken) => {
  expect(readCase(heirs, { diedOn: '2026-06-10', programme: 'JKM', grants, funeral, relatives: [] }).ok).toBe(
    taken,
  )
})
