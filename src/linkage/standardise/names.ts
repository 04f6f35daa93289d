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
  /** How many names there are; ids run from 1 to this. */
  size: number
  list: Words
}

export const coreSize = ({ heads }: Names, name: number): number => heads[name * headRoom + head.sizes]! & 255
export const lightSize = ({ heads }: Names, name: number): number =>
  (heads[name * headRoom + head.sizes]! >>> 8) & 255
/** Letters of the core words, at most 31. */
export const joinedSize = ({ heads }: Names, name: number): number =>
  (heads[name * headRoom + head.sizes]! >>> 16) & 63
/** True when there is no full word besides the light ones. */
export const isBare = ({ heads }: Names, name: number): boolean =>
  heads[name * headRoom + head.sizes]! >>> 22 === 1
export const partOf = ({ heads }: Names, name: number, part: number): number => heads[name * headRoom + part]!

/** Writes the letters of the core words, as one word, to `into`; returns how many (at most 31). */
export function joinCore(names: Names, name: number, into: Uint8Array): number {
  const { words, list } = names
  const start = partOf(names, name, head.start)
  const end = start + coreSize(names, name)
  let size = 0
  for (let k = start; k < end; k++) {
    const from = words[k]! * 32
    const letters = Math.min(list.sizes[words[k]!]!, 31 - size)
    for (let c = 0; c < letters; c++) into[size++] = list.codes[from + c]!
  }
  return size
}
