import { canonicalWords, isLight } from './canonical-words.ts'
import { withRoom } from './growing.ts'
import { degrees, frontTitles } from './tables.ts'
import { addLetter, Tokens, tokenHash } from './tokens.ts'
import { WordList } from './word-list.ts'

/** What a word as written can be. */
export const tokenIs = { title: 1, degree: 2, single: 4 } as const

/** Words as written and what each stands for: the rules of spelling run once a word, not once a row. */
export class TokenBook {
  readonly list = new WordList()
  private readonly tokens = new Tokens()
  private flags = new Uint8Array(1 << 12)
  /** Canonical words of each token, two places a token; 0 is none. */
  private meanings = new Int32Array(1 << 13)
  private scratch = new Uint8Array(64)

  constructor() {
    for (const word of [...frontTitles, ...degrees]) this.ofWord(word)
  }

  /** The token of small letters in `text`; `hash` is made by `addLetter`. */
  at(text: Uint8Array, from: number, to: number, hash: number): number {
    const mixed = tokenHash(hash)
    return this.tokens.find(text, from, to, mixed) || this.learn(text, from, to, mixed)
  }

  /** True when these letters are a degree; they are not held for the asking. */
  isDegree(text: Uint8Array, from: number, to: number, hash: number): boolean {
    return (this.flags[this.tokens.find(text, from, to, tokenHash(hash))]! & tokenIs.degree) !== 0
  }

  /** True when two tokens written together are a degree: "S Pd". */
  makeDegree(first: number, second: number): boolean {
    return degrees.has(this.tokens.text(first) + this.tokens.text(second))
  }

  ofWord(word: string): number {
    this.scratch = withRoom(this.scratch, word.length)
    let hash = 0
    for (let k = 0; k < word.length; k++) {
      const code = word.charCodeAt(k)
      this.scratch[k] = code
      hash = addLetter(hash, code)
    }
    return this.at(this.scratch, 0, word.length, hash)
  }

  is(token: number, what: number): boolean {
    return (this.flags[token]! & what) !== 0
  }

  /** The first or second (0 or 1) canonical word a token stands for; 0 is none. */
  meaning(token: number, place: 0 | 1): number {
    return this.meanings[token * 2 + place]!
  }

  private learn(text: Uint8Array, from: number, to: number, hash: number): number {
    const token = this.tokens.add(text, from, to, hash)
    const word = this.tokens.text(token)
    this.flags = withRoom(this.flags, token + 1)
    this.meanings = withRoom(this.meanings, token * 2 + 2)
    this.flags[token] =
      (frontTitles.has(word) ? tokenIs.title : 0) |
      (degrees.has(word) ? tokenIs.degree : 0) |
      (word.length === 1 ? tokenIs.single : 0)
    for (const [place, text] of canonicalWords(word).entries())
      this.meanings[token * 2 + place] = this.list.id(text, isLight)
    return token
  }
}
