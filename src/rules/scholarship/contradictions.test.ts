import { expect, test } from 'vitest'
import { readCase } from '../core/read-case.ts'
import { scholarship } from './rule.ts'

function problemsOf(child: object) {
  const read = readCase(scholarship, {
    happenedOn: '2026-06-10',
    cause: 'JKK',
    children: [{ bornOn: '2015-03-12', level: 'tidak' }, child],
  })
  return read.ok ? [] : read.problems.map(({ field, other }) => `${field} ${other}`)
}
const wrong = (fact: string, other: string) => [`children[1].${fact} children[1].${other}`]
const pupil = { bornOn: '2015-03-12', level: 'SD' }

test.each([
  [{ ...pupil, grade: 6 }, []],
  [{ ...pupil, grade: 7 }, wrong('grade', 'level')],
  [{ bornOn: '2009-03-12', level: 'SMA', grade: 5 }, wrong('grade', 'level')],
  [{ bornOn: '2009-03-12', level: 'SMA', grade: 12 }, []],
  [{ bornOn: '2006-03-12', level: 'PT', grade: 5, collegeYears: 4 }, wrong('grade', 'collegeYears')],
])('no class a school does not have: %j', (child, problems) => {
  expect(problemsOf(child)).toEqual(problems)
})

test.each([
  [{ ...pupil, grade: 6, yearsLeft: 1 }, []],
  [{ ...pupil, grade: 6, yearsLeft: 6 }, wrong('yearsLeft', 'grade')],
  [{ bornOn: '2012-03-12', level: 'SMP', yearsLeft: 4 }, wrong('yearsLeft', 'level')],
  [{ bornOn: '2006-03-12', level: 'PT', grade: 2, yearsLeft: 3 }, []],
])('class and years left agree: %j', (child, problems) => {
  expect(problemsOf(child)).toEqual(problems)
})

test('nobody goes on to a level below their own', () => {
  expect(problemsOf({ ...pupil, goesOnTo: 'TK' })).toEqual(wrong('goesOnTo', 'level'))
  expect(problemsOf({ ...pupil, goesOnTo: 'SD' })).toEqual([])
})

test.each([
  [{ bornOn: '2024-03-12', level: 'PT', grade: 1 }, wrong('level', 'bornOn')],
  [{ bornOn: '2004-03-12', level: 'TK' }, wrong('level', 'bornOn')],
  [{ bornOn: '2004-03-12', level: 'belum-tk' }, wrong('level', 'bornOn')],
  [{ bornOn: '2004-03-12', level: 'belum-sd' }, wrong('level', 'bornOn')],
  [{ bornOn: '2004-03-12', level: 'tidak' }, []],
])('no age a pupil does not have: %j', (child, problems) => {
  expect(problemsOf(child)).toEqual(problems)
})

test.each(['belum-sd', 'tidak'])('%s: no class and no years left', (level) => {
  const child = { bornOn: '2022-03-12', level }
  expect(problemsOf({ ...child, grade: 1 })).toEqual(wrong('grade', 'level'))
  expect(problemsOf({ ...child, yearsLeft: 1 })).toEqual(wrong('yearsLeft', 'level'))
})

test('a child may be born within 300 days of the death, not later', () => {
  expect(problemsOf({ bornOn: '2027-04-06', level: 'belum-sd' })).toEqual([])
  expect(problemsOf({ bornOn: '2027-04-07', level: 'belum-sd' })).toEqual(['children[1].bornOn children'])
})
