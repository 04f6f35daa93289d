import { expect, test } from 'vitest'
import { firstRank } from './first-rank.ts'

const order = [['spouse'], ['child', 'grandchild'], ['parent']] as const

test('the first rank with anybody alive, in the order given', () => {
  const relatives = [
    { relation: 'parent', alive: true },
    { relation: 'grandchild', alive: true },
    { relation: 'spouse', alive: false },
    { relation: 'child', alive: true },
  ] as const
  expect(firstRank(order, relatives)).toEqual({ rank: 2, heirs: [relatives[1], relatives[3]] })
})

test('nobody alive, or only people the order does not name', () => {
  expect(firstRank(order, [{ relation: 'spouse', alive: false }])).toBeUndefined()
  expect(firstRank(order, [{ relation: 'sibling', alive: true }])).toBeUndefined()
  expect(firstRank(order, [])).toBeUndefined()
})
