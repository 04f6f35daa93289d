import { expect, it } from 'vitest'
import { sampleGrid } from '../model/grid.ts'
import { productOf } from '../model/product.ts'
import { syntheticList, syntheticPeople } from '../oracle/synthetic.ts'
import { Dictionary } from '../standardise/dictionary.ts'
import { standardiseRows } from '../standardise/rows.ts'
import { comparedPairs } from './pairs.ts'
import { runJobs } from './pool.ts'

const options = { people: 4000, errors: 1, seed: 12 }
const people = syntheticPeople(options)
const again = syntheticList(people, () => true, 'again', options)
const rows = () => standardiseRows([...people, ...again.rows], new Dictionary(), '2025-12-31')

it('finds the same pairs with helpers as without, also when it is asked again and again', () => {
  const [alone, helped] = [rows(), rows()]
  const sample = sampleGrid(productOf(alone, null))
  const first = comparedPairs(alone, null, sample, 1)
  expect(first.candidates.count).toBeGreaterThan(1000)
  for (const threads of [2, 3, 2]) expect(comparedPairs(helped, null, sample, threads)).toEqual(first)
})

it('fails as it would alone when a job fails', () => {
  const { data, sounds, names } = rows()
  const lists = { a: { keys: { length: 3 }, data, sounds, names }, b: null }
  expect(() => runJobs({ round: 'join', lists, plans: [{ rule: 99, ask: 'left' }] }, 2)).toThrow(TypeError)
  expect(() => runJobs({ round: 'join', lists, plans: [{ rule: 99, ask: 'left' }] }, 1)).toThrow(TypeError)
})
