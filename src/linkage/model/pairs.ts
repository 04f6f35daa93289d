import { inParts } from './in-parts.ts'

/** Number of pairs whose keys are equal; key 0 is none. With `b` null, pairs within `a`. Keys are small integers. */
export function equalPairs(a: Uint8Array | Int32Array, b: Uint8Array | Int32Array | null): number {
  const counts = new Int32Array(1 + largest(a, largest(b ?? a, 0)))
  inParts(a.length, (from, to) => countPart(counts, a, from, to))
  counts[0] = 0
  let pairs = 0
  if (b)
    inParts(b.length, (from, to) => {
      pairs += sumPart(counts, b, from, to)
    })
  else
    inParts(counts.length, (from, to) => {
      pairs += ownPairs(counts, from, to)
    })
  return pairs
}

type Keys = Uint8Array | Int32Array

function countPart(counts: Int32Array, keys: Keys, from: number, to: number): void {
  for (let k = from; k < to; k++) counts[keys[k]!]!++
}

function sumPart(counts: Int32Array, keys: Keys, from: number, to: number): number {
  let sum = 0
  for (let k = from; k < to; k++) sum += counts[keys[k]!]!
  return sum
}

function ownPairs(counts: Int32Array, from: number, to: number): number {
  let sum = 0
  for (let k = from; k < to; k++) sum += (counts[k]! * (counts[k]! - 1)) / 2
  return sum
}

function largest(keys: Keys, start: number): number {
  let most = start
  inParts(keys.length, (from, to) => {
    most = largestOf(keys, from, to, most)
  })
  return most
}

function largestOf(keys: Keys, from: number, to: number, start: number): number {
  let most = start
  for (let k = from; k < to; k++) if (keys[k]! > most) most = keys[k]!
  return most
}

/** Pairs in which both sides have the thing. */
export function bothPairs(a: number, b: number | null): number {
  return b === null ? (a * (a - 1)) / 2 : a * b
}

/** Numbers 0 ≤ x < 1. */
export type Random = () => number

/** A repeatable stream (mulberry32). */
export function randomStream(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
