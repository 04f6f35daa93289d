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

/** One bit a word; names of more than 31 words are cut. */
const mostWords = 31

function compareWords(a: Name, b: Name): number {
  // A name of light words alone ("Siti I.") is compared by all words of both.
  const x = a.bare || b.bare ? a.words : a.coreWords
  const y = a.bare || b.bare ? b.words : b.coreWords
  const nx = Math.min(mostWords, x.length)
  const ny = Math.min(mostWords, y.length)
  let usedX = 0
  let usedY = 0
  let equal = 0
  let near = 0
  let initials = 0
  for (let i = 0; i < nx; i++)
    for (let j = 0; j < ny; j++) {
      if (x[i] !== y[j] || (usedY & (1 << j)) !== 0) continue
      usedX |= 1 << i
      usedY |= 1 << j
      if (x[i]!.codes.length > 1) {
        equal++
        noteShared(x[i]!)
      } else initials++
      break
    }
  for (let pass = 0; pass < 2; pass++)
    for (let i = 0; i < nx; i++) {
      if ((usedX & (1 << i)) !== 0) continue
      for (let j = 0; j < ny; j++) {
        if ((usedY & (1 << j)) !== 0) continue
        if (!(pass === 0 ? nearWords(x[i]!, y[j]!, similar) : initialOf(x[i]!, y[j]!))) continue
        usedX |= 1 << i
        usedY |= 1 << j
        if (pass === 0) near++
        else initials++
        break
      }
    }
  const paired = equal + near + initials
  return judge(a, b, equal + near, initials, nx - paired, ny - paired)
}

/** `whole` words equal or near, `initials` matched by their letter, `left` and `right` without a partner. */
function judge(a: Name, b: Name, whole: number, initials: number, left: number, right: number): number {
  if (left === 0 && right === 0 && initials === 0) return nameLevel.near
  const x = a.joinedWord
  const y = b.joinedWord
  if (Math.min(x.codes.length, y.codes.length) >= 7 && nearWords(x, y, 0.94)) return nameLevel.near
  if ((left === 0 || right === 0) && whole > 0) return nameLevel.shortened
  if (containsLight(a, b) || containsLight(b, a)) return nameLevel.shortened
  return whole > 0 || resemble(x, y) ? nameLevel.partial : nameLevel.different
}

/** Not one name with an error by itself, yet too alike to call it another. */
function resemble(a: Word, b: Word): boolean {
  if (a.codes[0] !== b.codes[0] && !withinOneEdit(a.codes, b.codes)) return false
  return couldReach(a, b, 1) && (withinOneEdit(a.codes, b.codes) || jaroWinkler(a, b) >= 0.82)
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

function initialOf(a: Word, b: Word): boolean {
  return (a.codes.length === 1) !== (b.codes.length === 1) && a.codes[0] === b.codes[0]
}

/** One word typed twice, with an error. Words under four letters must be equal. */
function nearWords(a: Word, b: Word, least: number): boolean {
  const na = a.codes.length
  const nb = b.codes.length
  if (na < 4 || nb < 4) return false
  if (!couldReach(a, b, 1.5)) return false
  return jaroWinkler(a, b) >= least || withinOneEdit(a.codes, b.codes)
}

/** Letters of one word that are nowhere in the other bound the letters they can share: cheap refusal of most pairs. */
export function couldReach(a: Word, b: Word, least: number): boolean {
  const na = a.codes.length
  const nb = b.codes.length
  const most = Math.min(na - bits(a.letters & ~b.letters), nb - bits(b.letters & ~a.letters))
  return most * (na + nb) >= least * na * nb
}

function bits(x: number): number {
  x -= (x >>> 1) & 0x55555555
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return (((x + (x >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
