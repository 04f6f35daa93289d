import { expect, test } from 'vitest'
import { assess, enactedLaw, readCase, viewOf } from '../index.ts'
import { jkm } from './rule.ts'

const death = { segment: 'BPU', memberSince: '2026-02-05', paidThrough: '2026-03', diedOn: '2026-03-20' }

function seen(more: object, law = enactedLaw) {
  const read = readCase(jkm, { ...death, ...more })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return viewOf(law, read.facts, assess(law, jkm, read.facts), 'id')
}

test('says how many months are missing, and what they bring', () => {
  expect(seen({}).whatIf).toMatchObject([
    {
      words: 'Dengan 1 bulan iuran lagi',
      gained: ['Santunan kematian', 'Santunan berkala, dibayar sekaligus'],
    },
  ])
  const strict = { ...enactedLaw, readings: new Map([['jkm.masa-tunggu-bpu.batas', 'exclusive']]) }
  expect(seen({}, strict).whatIf).toMatchObject([{ words: 'Dengan 2 bulan iuran lagi' }])
})

test('says what each missing fact would change', () => {
  const { missing } = seen({ memberSince: '2021-01-05' })
  expect(missing.map(({ field }) => field)).toEqual(['workRelated', 'memberships', 'children'])
  expect(missing[0]!.changes.map(({ outcome }) => outcome)).toEqual(['not-applicable', 'due'])
  expect(missing[1]!.changes.map(({ total }) => total)).toEqual([42_000_000, 74_000_000])
})

test('asks nothing that is known, nor of a second membership before it was ruled', () => {
  expect(seen({ workRelated: false, memberships: 1, children: [] }).missing).toEqual([])
  const before = {
    memberSince: '2024-12-01',
    paidThrough: '2025-02',
    diedOn: '2025-02-23',
    workRelated: false,
  }
  expect(seen(before).missing).toEqual([])
})

test('says when it must be paid', () => {
  expect(seen({ workRelated: false }).notes.join()).toContain('3 hari kerja')
  expect(seen({ workRelated: false }).notes.join()).toContain('1% sehari')
})
