import { expect, test } from 'vitest'
import { likelihood, parted } from './differences.ts'

test('marks the letters in which two names differ, whatever their case', () => {
  expect(parted('Muh. Ali', 'MUHAMMAD ALI')).toEqual([
    ['Muh', '.', ' Ali'],
    ['MUH', 'AMMAD', ' ALI'],
  ])
})

test('marks nothing in equal texts and all of different ones', () => {
  expect(parted('Sitti', 'Sitti')).toEqual([
    ['Sitti', '', ''],
    ['Sitti', '', ''],
  ])
  expect(parted('ab', 'xy')).toEqual([
    ['', 'ab', ''],
    ['', 'xy', ''],
  ])
})

test('counts no letter twice when one text continues the other', () => {
  expect(parted('ana', 'anana')).toEqual([
    ['ana', '', ''],
    ['ana', 'na', ''],
  ])
})

test('says a probability in words', () => {
  expect([0.99, 0.8, 0.5, 0.2, 0.01].map(likelihood)).toEqual([
    'veryLikely',
    'likely',
    'maybe',
    'unlikely',
    'veryUnlikely',
  ])
})
