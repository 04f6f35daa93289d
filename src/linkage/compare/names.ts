import { type Form, head, headRoom, type Names } from '../standardise/names.ts'
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
  const { heads } = names
  if (sameForm(heads, a, b, 'canonical')) return nameLevel.spelling
  if (sameForm(heads, a, b, 'core')) return lightAgree(names, a, b) ? nameLevel.title : nameLevel.partial
  if (
    sameForm(heads, a, b, 'joined') ||
    sameForm(heads, a, b, 'sorted') ||
    sameForm(heads, a, b, 'joinedCore')
  )
    return nameLevel.spacing
  // Words are paired greedily, so a fixed side goes first: the answer must not depend on the order of the arguments.
  const x = a * headRoom + head.joinedCore
  const y = b * headRoom + head.joinedCore
  const turned = heads[x] === heads[y] ? heads[x + 1]! > heads[y + 1]! : heads[x]! > heads[y]!
  return turned ? compareWords(names, b, a) : compareWords(names, a, b)
}

function sameForm(heads: Int32Array, a: number, b: number, form: Form): boolean {
  const x = a * headRoom + head[form]
  const y = b * headRoom + head[form]
  return heads[x] === heads[y] && heads[x + 1] === heads[y + 1]
}

/** No light word of one side contradicts one of the other: left out or shortened is fine, another one is not. */
function lightAgree({ heads, words }: Names, a: number, b: number): boolean {
  const sizesA = heads[a * headRoom + head.sizes]!
  const sizesB = heads[b * headRoom + head.sizes]!
  const lightA = (sizesA >>> 8) & 255
  const lightB = (sizesB >>> 8) & 255
  const fromA = heads[a * headRoom + head.start]! + (sizesA & 255)
  const fromB = heads[b * headRoom + head.start]! + (sizesB & 255)
  return lightA <= lightB
    ? allWithin(words, fromA, lightA, fromB, lightB)
    : allWithin(words, fromB, lightB, fromA, lightA)
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
  const { heads, words, list } = names
  const sizesB = heads[b * headRoom + head.sizes]!
  const coreB = sizesB & 255
  const lightB = (sizesB >>> 8) & 255
  if (lightB === 0) return false
  const startB = heads[b * headRoom + head.start]!
  const startA = heads[a * headRoom + head.start]!
  const coreA = heads[a * headRoom + head.sizes]! & 255
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
