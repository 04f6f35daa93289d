import { expect, test } from 'vitest'
import { readCase } from '../core/read-case.ts'
import { jkk } from './rule.ts'

const accident = {
  segment: 'PU',
  happenedOn: '2026-03-10',
  paidThrough: '2026-03',
  workRelated: true,
  result: 'partial',
  wage: 4_000_000,
}
function problemsOf(more: object) {
  const read = readCase(jkk, { ...accident, ...more })
  return read.ok ? [] : read.problems.map(({ field, other, allowed }) => [field, other ?? allowed])
}
const injured = (...injuries: object[]) => problemsOf({ injuries })
const right = 'right'

test.each([
  [{ reportedOn: '2026-03-09' }, [['happenedOn', 'reportedOn']]],
  [{ claimedOn: '2026-03-09' }, [['happenedOn', 'claimedOn']]],
  [{ paidThrough: '2027-04' }, [['paidThrough', 'happenedOn']]],
  [{ paidThrough: '2027-03' }, []],
  [{ result: 'recovered', injuries: [{ part: 'mata' }] }, [['injuries', 'result']]],
  [
    { children: [{ bornOn: '2015-03-12', level: 'SD', grade: 7 }] },
    [['children[0].grade', 'children[0].level']],
  ],
  [{ wage: 0 }, [['wage', '1–10000000000']]],
])('%j', (more, problems) => {
  expect(problemsOf(more)).toEqual(problems)
})

test('an own-account worker is paid by the base of a tier; the tiers next to any other wage are named', () => {
  const own = { ...accident, segment: 'BPU', result: 'died' }
  expect(problemsOf({ ...own, wage: 7_777_777 })).toEqual([['wage', '7450000, 7950000']])
  expect(problemsOf({ ...own, wage: 7_950_000 })).toEqual([])
  expect(problemsOf({ ...own, wage: 999_999 })).toEqual([['wage', '1000000']])
  expect(problemsOf({ ...own, wage: 99_000_000 })).toEqual([['wage', '20700000']])
  expect(problemsOf({ ...own, wage: 1, happenedOn: '2014-01-01', paidThrough: '2014-01' })).toEqual([])
})

test.each([
  ['kedua-mata', 2, [['injuries[0].times', 'injuries[0].part']]],
  ['jari-lain', 4, [['injuries[0].times', '1–3']]],
  ['jari-lain', 3, []],
  ['dengar-dua', 7, [['injuries[0].times', '1–6']]],
])('no body has more than it has: %s × %i', (part, times, problems) => {
  expect(injured({ part, times })).toEqual(problems)
})

test('a degree is for what a doctor sets in a range', () => {
  expect(injured({ part: 'ibu-jari', degree: 50 })).toEqual([['injuries[0].degree', 'injuries[0].part']])
  expect(injured({ part: 'kulit-kepala', degree: 20 })).toEqual([])
})

test('the same is told once; of each side it may be', () => {
  const thumb = { part: 'ibu-jari', side: right }
  expect(injured(thumb, thumb)).toEqual([['injuries[1].part', 'injuries[0].part']])
  expect(injured(thumb, { ...thumb, side: 'left' })).toEqual([])
  expect(injured(thumb, { part: 'ibu-jari' })).toEqual([['injuries[1].part', 'injuries[0].part']])
  expect(injured({ part: 'kaki-pendek-1' }, { part: 'kaki-pendek-2' })).toEqual([
    ['injuries[1].part', 'injuries[0].part'],
  ])
})

test('what is lost with a part is not told besides, in either order', () => {
  const arm = { part: 'lengan-bahu', side: right }
  const hand = { part: 'tangan', side: right }
  expect(injured(arm, hand)).toEqual([['injuries[1].part', 'injuries[0].part']])
  expect(injured(hand, arm)).toEqual([['injuries[0].part', 'injuries[1].part']])
  expect(injured(arm, { ...hand, side: 'left' })).toEqual([])
  expect(injured({ part: 'kedua-mata' }, { part: 'mata', side: 'left' })).toEqual([
    ['injuries[1].part', 'injuries[0].part'],
  ])
})

test('an arm that is there and works less may have lost a finger besides', () => {
  const weak = { part: 'lengan-bahu', side: right, functionLost: 40 }
  expect(injured(weak, { part: 'telunjuk', side: right })).toEqual([])
  expect(injured(weak, weak)).toEqual([['injuries[1].part', 'injuries[0].part']])
})
