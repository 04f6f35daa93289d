import { mixKey } from '../index/mix-key.ts'
import { soundKey } from '../standardise/phonetic.ts'
import { canonicalWord } from '../standardise/spelling.ts'
import { joinedPrefix, lightWords } from '../standardise/tables.ts'
import { nameWords } from '../standardise/words.ts'

/** A name as numbers that are the same in every run. */
export interface NameSounds {
  /** Sound of the first and of the last word that is more than an initial; 0 when there is none. */
  first: number
  last: number
  /** The words that tell people apart, in canonical spelling; null without a name. */
  name: number | null
}

interface Word {
  text: string
  sound: number
  light: boolean
}

const nobody: NameSounds = { first: 0, last: 0, name: null }

const light = new Set(lightWords.map(canonicalWord))
/** Words repeat from name to name: each is looked at once. Free text must not fill the memory. */
const known = new Map<string, Word | null>()
const mostKnown = 100_000

export function soundsOf(raw: string | null): NameSounds {
  if (raw === null || raw === '') return nobody
  const words = nameWords(raw)
    .flatMap(unjoin)
    .map(wordOf)
    .filter((word) => word !== null)
  const heavy = words.filter((word) => !word.light)
  const core = heavy.some((word) => word.text.length > 1) ? heavy : words
  if (core.length === 0) return nobody
  const full = core.filter((word) => word.text.length > 1)
  return {
    first: full[0]?.sound ?? 0,
    last: full.at(-1)?.sound ?? 0,
    name: hashText(core.map((word) => word.text).join(' ')),
  }
}

function wordOf(plain: string): Word | null {
  let word = known.get(plain)
  if (word === undefined) {
    const text = canonicalWord(plain).replace(/[^a-z]/g, '')
    word = text === '' ? null : { text, sound: hashText(soundKey(text)), light: light.has(text) }
    if (known.size >= mostKnown) known.clear()
    known.set(plain, word)
  }
  return word
}

function unjoin(word: string): string | string[] {
  const rest = word.startsWith('abd') ? joinedPrefix.pattern.exec(word)?.[1] : undefined
  return rest === undefined ? word : [joinedPrefix.word, rest]
}

function hashText(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = mixKey(hash, text.charCodeAt(i), i)
  return hash
}
