import type { Words } from './word-list.ts'

/** Places a name has in `heads`; one line of the cache. */
export const headRoom = 16

/**
 * Where the parts of a name stand in its head. A form of the name is two numbers made from its letters; equal numbers
 * are taken for equal letters (a chance of one in 2^64 for a pair that is looked at).
 */
export const head = {
  /** In canonical spelling. */
  canonical: 0,
  /** Canonical without the light words. */
  core: 2,
  /** Core words in a fixed order. */
  sorted: 4,
  /** Canonical, no spaces. */
  joined: 6,
  /** Core words, no spaces. */
  joinedCore: 8,
  /** Sound of the first and the last core word that is more than an initial; 0 when none. */
  firstSound: 10,
  lastSound: 11,
  /** Where its words begin in `words`: core words first, then the light ones. */
  start: 12,
  /** How many core words, light words, letters of the core words (at most 31), and 1 when all its words are light. */
  sizes: 13,
  /** Bit n set when letter n occurs in the core words. */
  mask: 14,
} as const

export type Form = 'canonical' | 'core' | 'sorted' | 'joined' | 'joinedCore'

/** Names met once and kept, as plain arrays that threads can share. Name 0 is none; equal ids mean one name as written. */
export interface Names {
  /** `headRoom` places a name. */
  heads: Int32Array
  words: Int32Array
  /** How many places of `words` are taken. */
  wordsHeld: number
  /** How many names there are; ids run from 1 to this. */
  size: number
  list: Words
}

// As with the fields of a row, places are written as numbers where a function runs many times a pair.

export const coreSize = ({ heads }: Names, name: number): number => heads[name * 16 + 13]! & 255
export const lightSize = ({ heads }: Names, name: number): number => (heads[name * 16 + 13]! >>> 8) & 255
/** Letters of the core words, at most 31. */
export const joinedSize = ({ heads }: Names, name: number): number => (heads[name * 16 + 13]! >>> 16) & 63
/** True when there is no full word besides the light ones. */
export const isBare = ({ heads }: Names, name: number): boolean => heads[name * 16 + 13]! >>> 22 === 1
export const startOf = ({ heads }: Names, name: number): number => heads[name * 16 + 12]!
/** Bit n set when letter n occurs in the core words. */
export const maskOf = ({ heads }: Names, name: number): number => heads[name * 16 + 14]!
export const firstSoundOf = ({ heads }: Names, name: number): number => heads[name * 16 + 10]!
export const lastSoundOf = ({ heads }: Names, name: number): number => heads[name * 16 + 11]!
/** One number for the name in canonical spelling, and for its core words. */
export const canonicalOf = ({ heads }: Names, name: number): number => heads[name * 16]!
export const coreOf = ({ heads }: Names, name: number): number => heads[name * 16 + 2]!

const sameAt = (heads: Int32Array, x: number, y: number): boolean =>
  heads[x] === heads[y] && heads[x + 1] === heads[y + 1]
export const sameCanonical = ({ heads }: Names, a: number, b: number): boolean =>
  sameAt(heads, a * 16, b * 16)
export const sameCore = ({ heads }: Names, a: number, b: number): boolean =>
  sameAt(heads, a * 16 + 2, b * 16 + 2)
/** The same words in another order, or the same letters with other spaces. */
export const sameButSpaces = ({ heads }: Names, a: number, b: number): boolean =>
  sameAt(heads, a * 16 + 6, b * 16 + 6) ||
  sameAt(heads, a * 16 + 4, b * 16 + 4) ||
  sameAt(heads, a * 16 + 8, b * 16 + 8)
/** True when `b` comes before `a` in an order of their letters. */
export function comesAfter({ heads }: Names, a: number, b: number): boolean {
  const x = heads[a * 16 + 8]!
  const y = heads[b * 16 + 8]!
  return x === y ? heads[a * 16 + 9]! > heads[b * 16 + 9]! : x > y
}

/** Notes one more row that holds a name. */
export function countWords(names: Names, name: number): void {
  if (name === 0) return
  const start = startOf(names, name)
  const end = start + coreSize(names, name) + lightSize(names, name)
  for (let k = start; k < end; k++) names.list.counts[names.words[k]!]!++
}

/** Writes the letters of the core words, as one word, to `into`; returns how many (at most 31). */
export function joinCore(names: Names, name: number, into: Uint8Array): number {
  const { words, list } = names
  const start = startOf(names, name)
  const end = start + coreSize(names, name)
  let size = 0
  for (let k = start; k < end; k++) {
    const from = words[k]! * 32
    const letters = Math.min(list.sizes[words[k]!]!, 31 - size)
    for (let c = 0; c < letters; c++) into[size++] = list.codes[from + c]!
  }
  return size
}
