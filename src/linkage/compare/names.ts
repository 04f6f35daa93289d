import {
  comesAfter,
  coreSize,
  lightSize,
  type Names,
  sameButSpaces,
  sameCanonical,
  sameCore,
  startOf,
} from '../standardise/names.ts'
import { wordRoom } from '../standardise/word-list.ts'
import { compareJoined } from './joined-names.ts'
import { pairWords } from './pair-words.ts'

/** Indexes into `levels.name`. */
export const nameLevel = {
  exact: 0,
  spelling: 1,
  title: 2,
  spacing: 3,
  near: 4,
  shortened: 5,
  partial: 6,
  different: 7,
  missing: 8,
} as const

/** What the last `compareNames` found besides its level. */
export const lastComparison = {
  /** How many names hold the rarest whole word both names hold; 0 when there is none. For term frequencies. */
  shared: 0,
}

/** Compare two names, ids of `names`; the order of the arguments does not matter. Returns an index into `levels.name`. */
export function compareNames(names: Names, a: number, b: number): number {
  lastComparison.shared = 0
  if (a === 0 || b === 0) return nameLevel.missing
  if (a === b) return nameLevel.exact
  if (sameCanonical(names, a, b)) return nameLevel.spelling
  if (sameCore(names, a, b)) return lightAgree(names, a, b) ? nameLevel.title : nameLevel.partial
  if (sameButSpaces(names, a, b)) return nameLevel.spacing
  // Words are paired greedily, so a fixed side goes first: the answer must not depend on the order of the arguments.
  return comesAfter(names, a, b) ? compareWords(names, b, a) : compareWords(names, a, b)
}

/** No light word of one side contradicts one of the other: left out or shortened is fine, another one is not. */
function lightAgree(names: Names, a: number, b: number): boolean {
  const lightA = lightSize(names, a)
  const lightB = lightSize(names, b)
  const fromA = startOf(names, a) + coreSize(names, a)
  const fromB = startOf(names, b) + coreSize(names, b)
  return lightA <= lightB
    ? allWithin(names.words, fromA, lightA, fromB, lightB)
    : allWithin(names.words, fromB, lightB, fromA, lightA)
}

function allWithin(words: Int32Array, few: number, nFew: number, many: number, nMany: number): boolean {
  for (let i = 0; i < nFew; i++) if (!holds(words, many, nMany, words[few + i]!)) return false
  return true
}

function holds(words: Int32Array, from: number, size: number, word: number): boolean {
  for (let k = from; k < from + size; k++) if (words[k] === word) return true
  return false
}

function compareWords(names: Names, a: number, b: number): number {
  const { whole, initials, left, right, shared } = pairWords(names, a, b)
  lastComparison.shared = shared
  if (left === 0 && right === 0 && initials === 0) return nameLevel.near
  const joined = compareJoined(names, a, b)
  if (joined === 'near') return nameLevel.near
  if ((left === 0 || right === 0) && whole > 0) return nameLevel.shortened
  if (containsLight(names, a, b) || containsLight(names, b, a)) return nameLevel.shortened
  return whole > 0 || joined === 'alike' ? nameLevel.partial : nameLevel.different
}

/** "M. Ali" beside "Muhammad Ali Akbar": an initial may stand for a light word of the other side. */
function containsLight(names: Names, a: number, b: number): boolean {
  const { words, list } = names
  const coreB = coreSize(names, b)
  const lightB = lightSize(names, b)
  if (lightB === 0) return false
  const startA = startOf(names, a)
  const startB = startOf(names, b)
  const coreA = coreSize(names, a)
  let whole = 0
  for (let k = startA; k < startA + coreA; k++) {
    const word = words[k]!
    if (list.sizes[word]! > 1) {
      if (!holds(words, startB, coreB, word)) return false
      whole++
    } else if (!initialWithin(names, word, startB, coreB + lightB)) return false
  }
  return whole > 0
}

function initialWithin({ words, list }: Names, initial: number, from: number, size: number): boolean {
  for (let k = from; k < from + size; k++) {
    const word = words[k]!
    if (list.sizes[word]! > 1 && list.codes[word * wordRoom] === list.codes[initial * wordRoom]) return true
  }
  return false
}
