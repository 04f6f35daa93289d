import { soundKey } from './phonetic.ts'
import { canonicalWord } from './spelling.ts'
import { joinedPrefix, lightWords } from './tables.ts'
import { nameWords } from './words.ts'

/** One canonical word, met once and kept. */
export interface Word {
  id: number
  text: string
  /** Letters a..z as 0..25, at most 31. */
  codes: Uint8Array
  /** Bit n set when letter n occurs. */
  letters: number
  light: boolean
  sound: number
  /** How many names hold it. */
  count: number
}

/** One name as written, met once and kept. Equal ids mean equal strings. */
export interface Name {
  /** As spelled, titles dropped. */
  spelled: number
  /** In canonical spelling. */
  canonical: number
  /** Canonical without the light words. */
  core: number
  /** Canonical, no spaces. */
  joined: number
  /** Core words in alphabetical order. */
  sorted: number
  words: Word[]
  coreWords: Word[]
  lightWords: Word[]
  joinedWord: Word
  /** True when there is no full word besides the light ones. */
  bare: boolean
  /** Sound of the first and the last core word that is more than an initial; 0 when none. */
  firstSound: number
  lastSound: number
}

/** Numbers for strings, from 1. */
export class Ids {
  private readonly known = new Map<string, number>()

  id(text: string): number {
    const known = this.known.get(text)
    if (known !== undefined) return known
    this.known.set(text, this.known.size + 1)
    return this.known.size
  }
}

/** Interns words and names, so that each rule runs once a unique word, not once a row. */
export class Dictionary {
  private readonly forms = {
    spelled: new Ids(),
    canonical: new Ids(),
    core: new Ids(),
    joined: new Ids(),
    sorted: new Ids(),
  }
  private readonly sounds = new Ids()
  /** Kemendagri codes. */
  readonly places = new Ids()
  private readonly canonicalByPlain = new Map<string, Word | null>()
  private readonly wordByText = new Map<string, Word>()
  private readonly nameByText = new Map<string, Name | null>()
  private readonly light = new Set(lightWords.map(canonicalWord))

  /** Null for a name without a letter. */
  name(raw: string | null): Name | null {
    if (raw === null || raw === '') return null
    const known = this.nameByText.get(raw)
    if (known !== undefined) return known
    const name = this.build(raw)
    this.nameByText.set(raw, name)
    return name
  }

  private build(raw: string): Name | null {
    const plain = nameWords(raw)
    const words = plain
      .flatMap(unjoin)
      .map((word) => this.canonical(word))
      .filter((word) => word !== null)
    if (words.length === 0) return null
    const heavy = words.filter((word) => !word.light)
    const bare = !heavy.some((word) => word.codes.length > 1)
    const coreWords = bare ? words : heavy
    const full = coreWords.filter((word) => word.codes.length > 1)
    const canonical = textOf(words, ' ')
    const core = coreWords.length === words.length ? canonical : textOf(coreWords, ' ')
    const single = words.length === 1
    return {
      spelled: this.forms.spelled.id(plain.length === 1 ? plain[0]! : plain.join(' ')),
      canonical: this.forms.canonical.id(canonical),
      core: this.forms.core.id(core),
      joined: this.forms.joined.id(single ? canonical : textOf(words, '')),
      sorted: this.forms.sorted.id(coreWords.length === 1 ? core : core.split(' ').sort().join(' ')),
      bare,
      words,
      coreWords,
      lightWords: bare ? [] : words.filter((word) => word.light),
      joinedWord: coreWords.length === 1 ? coreWords[0]! : makeWord(0, textOf(coreWords, ''), 0, false),
      firstSound: full[0]?.sound ?? 0,
      lastSound: full.at(-1)?.sound ?? 0,
    }
  }

  private canonical(plain: string): Word | null {
    const known = this.canonicalByPlain.get(plain)
    if (known !== undefined) return known
    const text = canonicalWord(plain).replace(/[^a-z]/g, '')
    let word: Word | null = null
    if (text !== '') {
      word = this.wordByText.get(text) ?? null
      if (word === null) {
        word = makeWord(this.wordByText.size + 1, text, this.sounds.id(soundKey(text)), this.light.has(text))
        this.wordByText.set(text, word)
      }
    }
    this.canonicalByPlain.set(plain, word)
    return word
  }
}

function unjoin(word: string): string | string[] {
  const rest = word.startsWith('abd') ? joinedPrefix.pattern.exec(word)?.[1] : undefined
  return rest === undefined ? word : [joinedPrefix.word, rest]
}

function textOf(words: Word[], space: string): string {
  let text = words[0]!.text
  for (let i = 1; i < words.length; i++) text += space + words[i]!.text
  return text
}

function makeWord(id: number, text: string, sound: number, light: boolean): Word {
  const codes = new Uint8Array(Math.min(31, text.length))
  let letters = 0
  for (let i = 0; i < codes.length; i++) {
    codes[i] = text.charCodeAt(i) - 97
    letters |= 1 << codes[i]!
  }
  return { id, text, codes, letters, light, sound, count: 0 }
}

/** A word that is compared by its letters only and kept nowhere: an address run together. */
export function looseWord(text: string): Word {
  return makeWord(0, text, 0, false)
}
