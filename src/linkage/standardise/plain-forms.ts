import { canonicalWords, isLight } from './canonical-words.ts'
import { soundKey } from './phonetic.ts'
import { nameWords } from './words.ts'

/** One name in all the forms by which it is compared, as plain text. What the dictionary keeps as numbers. */
export interface PlainForms {
  /** As spelled, titles dropped. */
  spelled: string
  /** All words in canonical spelling, those often left out, and the others (all, when there are no others). */
  words: string[]
  light: string[]
  core: string[]
  /** True when there is no full word besides the light ones. */
  bare: boolean
  /** Sound of the first and the last core word that is more than an initial; '' when none. */
  firstSound: string
  lastSound: string
}

/** For whoever compares names outside the engine, one name at a time. Null for a name without a letter. */
export function plainForms(raw: string | null): PlainForms | null {
  const plain = raw === null ? [] : nameWords(raw)
  const words = plain.flatMap(canonicalWords)
  if (words.length === 0) return null
  const heavy = words.filter((word) => !isLight(word))
  const bare = !heavy.some((word) => word.length > 1)
  const core = bare ? words : heavy
  const full = core.filter((word) => word.length > 1)
  return {
    spelled: plain.join(' '),
    words,
    light: bare ? [] : words.filter(isLight),
    core,
    bare,
    firstSound: full.length === 0 ? '' : soundKey(full[0]!),
    lastSound: full.length === 0 ? '' : soundKey(full.at(-1)!),
  }
}
