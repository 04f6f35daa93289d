import { expect, it } from 'vitest'
import { febrlPair } from '../testing/febrl-like.ts'
import { buildComparisons } from './build-comparisons.ts'
import { inferProfile } from './infer/infer-profile.ts'
import { jointCounts } from './joint-counts.ts'

it('counts agreement in two fields as a look at every pair does', () => {
  const [a, b] = febrlPair(150, 9)
  const rows = Int32Array.from({ length: 150 }, (_, row) => row)
  const { profile } = inferProfile(a, b, ['rec_id'])
  const comparisons = buildComparisons(profile!, {
    tables: { a, b },
    order: { a: rows, b: rows },
    asOf: '2026-01-01',
  })
  const joints = jointCounts(comparisons)
  expect(joints).toHaveLength((comparisons.length * (comparisons.length - 1)) / 2)
  for (const { f, g, joint, comparable, equalF, equalG } of joints) {
    const seen = { joint: 0, comparable: 0, equalF: 0, equalG: 0 }
    const [x, y] = [comparisons[f]!.ids, comparisons[g]!.ids]
    for (const i of rows)
      for (const j of rows) {
        if (x.a[i] === 0 || x.b![j] === 0 || y.a[i] === 0 || y.b![j] === 0) continue
        const [one, other] = [x.a[i] === x.b![j], y.a[i] === y.b![j]]
        seen.comparable++
        if (one) seen.equalF++
        if (other) seen.equalG++
        if (one && other) seen.joint++
      }
    expect({ joint, comparable, equalF, equalG }).toEqual(seen)
  }
})
