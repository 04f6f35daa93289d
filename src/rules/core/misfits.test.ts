import { expect, test } from 'vitest'
import { lawBook } from '../law-book.ts'
import { misfits } from './misfits.ts'

const contribution = lawBook.rules.get('contribution')!
const jkk = lawBook.rules.get('jkk')!

test('a form need not ask for facts of another segment', () => {
  expect(misfits(contribution, {})).toEqual(new Set())
  const own = misfits(contribution, { segment: 'BPU' })
  expect([...own].toSorted()).toEqual(
    'activeWorkers contractMonths contractValue firmSize jhtAmount jkkGroup jkp jp jpDeferred jpWage pmiRoute wage wageBasis'.split(
      ' ',
    ),
  )
  expect(misfits(contribution, { segment: 'PMI' }).has('pmiRoute')).toBe(false)
})

test('what was told is never left out, even where it contradicts', () => {
  expect(misfits(contribution, { segment: 'BPU', wage: 1 }).has('wage')).toBe(false)
})

test('injuries are not asked of one who recovered', () => {
  expect(misfits(jkk, { result: 'recovered' })).toEqual(new Set(['injuries']))
  expect(misfits(jkk, { result: 'partial' })).toEqual(new Set())
})
