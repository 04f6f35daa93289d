import { expect, it } from 'vitest'
import { enactedLaw, ranksOf } from '../index.ts'

const family = (...relations: string[]) =>
  ranksOf(
    enactedLaw,
    '2026-03-01',
    relations.map((told) => ({ relation: told.replace('†', ''), alive: !told.includes('†') })),
  ).map(({ rank, receives }) => `${rank}${receives ? ' receives' : ''}`)

it('the first rank in which anybody lives receives', () => {
  expect(family('spouse', 'child', 'parent', 'sibling')).toEqual(['1 receives', '1 receives', '2', '3'])
  expect(family('spouse†', 'parent', 'sibling')).toEqual(['1', '2 receives', '3'])
  expect(family('spouse†')).toEqual(['1'])
})
it('who is no relative has no rank', () => {
  expect(family('self', 'sibling')).toEqual(['undefined', '3 receives'])
})
