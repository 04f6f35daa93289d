import type { Name, Word } from '../standardise/dictionary.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { withinOneEdit } from './one-edit.ts'

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

/** Least Jaro-Winkler similarity of two words taken for one with a typing error. */
const similar = 0.9

/** What the last `compareNames` found besides its level: the rarest whole word both names hold. For term frequencies. */
export const lastComparison: { shared: Word | null } = { shared: null }

/** Compare two names; the order of the arguments does not matter. Returns an index into `levels.name`. */
export function compareNames(a: Name | null, b: Name | null): number {
  lastComparison.shared = null
  if (a === null || b === null) return nameLevel.missing
  if (a.spelled === b.spelled) return nameLevel.exact
  if (a.canonical === b.canonical) return nameLevel.spelling
  if (a.core === b.core) return lightAgree(a.lightWords, b.lightWords) ? nameLevel.title : nameLevel.partial
  if (a.joined === b.joined || a.sorted === b.sorted || a.joinedWord.text === b.joinedWord.text)
    return nameLevel.spacing
  // Words are paired greedily, so a fixed side goes first: the answer must not depend on the order of the arguments.
  return a.joinedWord.text < b.joinedWord.text ? compareWords(a, b) : compareWords(b, a)
}

function noteShared(word: Word): void {
  const { shared } = lastComparison
  if (shared === null || word.count < shared.count) lastComparison.shared = word
}

/** No light word of one side contradicts one of the other: left out or shortened is fine, another one is not. */
function lightAgree(a: Word[], b: Word[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return few.every((word) => many.includes(word))
}

const usedB: boolean[] = []

function compareWords(a: Name, b: Name): number {
  const x = a.coreWords
  const y = b.coreWords
  usedB.length = 0
  let equal = 0
  let near = 0
  let initials = 0
  const open: Word[] = []
  for (const word of x) {
    const j = y.findIndex((other, k) => !usedB[k] && other === word)
    if (j < 0) open.push(word)
    else {
      usedB[j] = true
      if (word.codes.length > 1) {
        equal++
        noteShared(word)
      } else initials++
    }
  }
  let left = 0
  for (const word of open) {
    const j = bestNear(word, y)
    if (j >= 0) {
      usedB[j] = true
      near++
    } else open[left++] = word
  }
  open.length = left
  left = 0
  for (const word of open) {
    const j = y.findIndex((other, k) => !usedB[k] && initialOf(word, other))
    if (j >= 0) {
      usedB[j] = true
      initials++
    } else left++
  }
  const right = y.length - equal - near - initials
  return judge(a, b, { equal, near, initials, left, right })
}

interface Alignment {
  equal: number
  near: number
  initials: number
  left: number
  right: number
}

function judge(a: Name, b: Name, { equal, near, initials, left, right }: Alignment): number {
  const whole = equal + near
  if (left === 0 && right === 0 && initials === 0) return nameLevel.near
  const joinedNear =
    Math.min(a.joinedWord.codes.length, b.joinedWord.codes.length) >= 7 &&
    nearWords(a.joinedWord, b.joinedWord, 0.94)
  if (joinedNear) return nameLevel.near
  if ((left === 0 || right === 0) && whole > 0) return nameLevel.shortened
  if (containsLight(a, b) || containsLight(b, a)) return nameLevel.shortened
  return whole > 0 ? nameLevel.partial : nameLevel.different
}

/** "M. Ali" beside "Muhammad Ali Akbar": an initial may stand for a light word of the other side. */
function containsLight(a: Name, b: Name): boolean {
  if (b.lightWords.length === 0) return false
  let whole = 0
  for (const word of a.coreWords) {
    if (word.codes.length > 1 ? b.coreWords.includes(word) : b.words.some((other) => initialOf(word, other)))
      whole += word.codes.length > 1 ? 1 : 0
    else return false
  }
  return whole > 0
}

function bestNear(word: Word, others: Word[]): number {
  for (let j = 0; j < others.length; j++) if (!usedB[j] && nearWords(word, others[j]!, similar)) return j
  return -1
}

function initialOf(a: Word, b: Word): boolean {
  return (a.codes.length === 1) !== (b.codes.length === 1) && a.codes[0] === b.codes[0]
}

/** One word typed twice, with an error. Words under four letters must be equal. */
function nearWords(a: Word, b: Word, least: number): boolean {
  const na = a.codes.length
  const nb = b.codes.length
  if (na < 4 || nb < 4) return false
  // Letters of one word that are nowhere in the other bound the letters they can share: cheap refusal of most pairs.
  const most = Math.min(na - bits(a.letters & ~b.letters), nb - bits(b.letters & ~a.letters))
  if (most / na + most / nb < 1.5) return false
  return jaroWinkler(a, b) >= least || withinOneEdit(a.codes, b.codes)
}

function bits(x: number): number {
  x -= (x >>> 1) & 0x55555555
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return (((x + (x >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
