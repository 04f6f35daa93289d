import type { BlockingKey } from './comparison.ts'
import { mixed } from './mixed-keys.ts'

const slots = 1 << 20

/** Pairs that share all the keys, counted in a table of hashes. */
export function estimatePairs(members: readonly BlockingKey[]): number {
  const { b } = members[0]!.keys
  const rule = hashes(members, 'a', false)
  const turned = members.some(({ facing }) => facing)
  if (b === null && !turned) return pairsWithin(rule)
  return pairsBetween(rule, hashes(members, b === null ? 'a' : 'b', turned))
}

function hashes(members: readonly BlockingKey[], side: 'a' | 'b', facing: boolean): Int32Array {
  const keys = members.map((key) => (facing && key.facing ? key.facing : key.keys)[side]!)
  return mixed(keys).map((key) => (key === 0 ? -1 : key & (slots - 1)))
}

const table = new Int32Array(slots)

function pairsWithin(hashed: Int32Array): number {
  let pairs = 0
  for (const slot of hashed) if (slot >= 0) pairs += table[slot]!++
  for (const slot of hashed) if (slot >= 0) table[slot] = 0
  return pairs
}

function pairsBetween(x: Int32Array, y: Int32Array): number {
  let pairs = 0
  for (const slot of x) if (slot >= 0) table[slot]!++
  for (const slot of y) if (slot >= 0) pairs += table[slot]!
  for (const slot of x) if (slot >= 0) table[slot] = 0
  return pairs
}
