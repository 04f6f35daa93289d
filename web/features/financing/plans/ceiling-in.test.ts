import { expect, test } from 'vitest'
import { ceilingIn } from './ceiling-in.ts'

test.each([
  ['3.500.000.000', 3_500_000_000],
  ['0', 0],
  ['+500.000.000', 1_500_000_000],
  ['-250.000.000', 750_000_000],
  ['-2.000.000.000', undefined],
  ['banyak', undefined],
])('%s, with a thousand million free, is %s', (text, ceiling) =>
  expect(ceilingIn(text, 1_000_000_000)).toBe(ceiling),
)
