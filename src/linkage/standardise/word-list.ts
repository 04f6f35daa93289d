import { withRoom } from './growing.ts'
import { soundKey } from './phonetic.ts'

/** Letters of a word that are compared; the rest of a longer word is not looked at. */
export const mostLetters = 31
/** Places a word has in `codes`. */
export const wordRoom = 32

/** Canonical words, each held once, as plain arrays that threads can share; index = id of the word, 0 is none. */
export interface Words {
  /** Letters a..z as 0..25, `wordRoom` places a word. */
  codes: Uint8Array
  /** Letters held, at most `mostLetters`. */
  sizes: Uint8Array
  /** Bit n set when letter n occurs among them. */
  masks: Int32Array
  /** What it sounds like, see `soundKey`; never 0. */
  sounds: Int32Array
  /** 1 for a word often left out. */
  light: Uint8Array
  /** How many names hold it. */
  counts: Int32Array
  /** Two numbers that stand for all its letters, and how the numbers of a text move when it is written behind it. */
  hashes: Int32Array
}

const bases = [0x01000193, 0x5bd1e995] as const

/** Keeps each canonical word once. */
export class WordList {
  readonly words: Words = {
    codes: new Uint8Array(wordRoom * 1024),
    sizes: new Uint8Array(1024),
    masks: new Int32Array(1024),
    sounds: new Int32Array(1024),
    light: new Uint8Array(1024),
    counts: new Int32Array(1024),
    hashes: new Int32Array(4 * 1024),
  }
  private readonly known = new Map<string, number>()

  /** Id of a word of small letters; `light` is asked for a new one only. */
  id(text: string, light: (text: string) => boolean): number {
    const known = this.known.get(text)
    if (known !== undefined) return known
    const id = this.known.size + 1
    this.known.set(text, id)
    this.makeRoom(id + 1)
    const { words } = this
    const size = Math.min(mostLetters, text.length)
    for (let k = 0; k < size; k++) {
      const code = text.charCodeAt(k) - 97
      words.codes[id * wordRoom + k] = code
      words.masks[id]! |= 1 << code
    }
    words.sizes[id] = size
    words.sounds[id] = packSound(soundKey(text))
    words.light[id] = light(text) ? 1 : 0
    for (const [k, base] of bases.entries()) {
      let hash = 0
      let moved = 1
      for (let c = 0; c < text.length; c++) {
        hash = (Math.imul(hash, base) + text.charCodeAt(c)) | 0
        moved = Math.imul(moved, base)
      }
      words.hashes[id * 4 + k] = hash
      words.hashes[id * 4 + 2 + k] = moved
    }
    return id
  }

  private makeRoom(size: number): void {
    const { words } = this
    words.codes = withRoom(words.codes, size * wordRoom)
    words.sizes = withRoom(words.sizes, size)
    words.masks = withRoom(words.masks, size)
    words.sounds = withRoom(words.sounds, size)
    words.light = withRoom(words.light, size)
    words.counts = withRoom(words.counts, size)
    words.hashes = withRoom(words.hashes, size * 4)
  }
}

/** At most four letters as one number, never 0. */
function packSound(key: string): number {
  let packed = 0
  for (let k = 0; k < key.length; k++) packed = packed * 32 + key.charCodeAt(k) - 96
  return packed
}
