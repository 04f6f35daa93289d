import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { levels } from '../linkage/index.ts'
import type { OpenPair } from './write-reviews.ts'

const reasons: Record<OpenPair['why'], true> = {
  uncertain: true,
  'close-runner-up': true,
  'claimed-by-another': true,
  'nik-equal-name-differs': true,
  'nik-equal-date-differs': true,
  'two-valid-niks': true,
  'maybe-twins': true,
  'no-nik-not-enough': true,
  'group-contradiction': true,
  sample: true,
}

it.each(['id', 'en'])('has a word in %s for everything a decision can say', (language) => {
  const file = new URL(`../messages/${language}.json`, import.meta.url)
  const { match, review } = JSON.parse(readFileSync(file, 'utf8'))
  expect(Object.keys(match.field).sort()).toEqual(Object.keys(levels).sort())
  for (const [field, known] of Object.entries(levels))
    expect(Object.keys(match.level[field])).toEqual([...known])
  expect(Object.keys(review.why).sort()).toEqual(Object.keys(reasons).sort())
})
