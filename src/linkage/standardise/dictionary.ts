import { withRoom } from './growing.ts'
import { mixHash } from './mix-hash.ts'
import { head, headRoom, type Names } from './names.ts'
import { NameReader } from './read-name.ts'
import { TokenBook } from './token-book.ts'
import { mostLetters, wordRoom } from './word-list.ts'

/** Keeps each name as written once, in the forms in which names are compared. */
export class Dictionary {
  private readonly book = new TokenBook()
  private readonly reader = new NameReader(this.book)
  readonly names: Names = {
    heads: new Int32Array(headRoom * 1024),
    words: new Int32Array(4096),
    size: 0,
    list: this.book.list.words,
  }
  private wordsHeld = 0
  /** Tokens of the names as written, one name behind the other. */
  private tokens = new Int32Array(4096)
  private tokenStarts = new Int32Array(1024)
  private hashes = new Int32Array(1024)
  private slots = new Int32Array(1 << 12)
  private readonly heavy: number[] = []
  private readonly light: number[] = []

  /** Id of a name; 0 for a name without a letter. */
  name(raw: string | null): number {
    if (raw === null || raw === '') return 0
    const count = this.reader.count(raw)
    if (count === 0) return 0
    const { tokens } = this.reader
    let hash = count
    for (let k = 0; k < count; k++) hash = mixHash(hash, tokens[k]!)
    const mask = this.slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot]!
      if (id === 0) return this.add(count, hash)
      if (this.hashes[id] === hash && this.holds(id, count)) return id
    }
  }

  private holds(id: number, count: number): boolean {
    const start = this.tokenStarts[id]!
    if (this.tokenStarts[id + 1]! - start !== count) return false
    const { tokens } = this.reader
    for (let k = 0; k < count; k++) if (this.tokens[start + k] !== tokens[k]) return false
    return true
  }

  private add(count: number, hash: number): number {
    if (!this.sortWords(count)) return 0
    const id = ++this.names.size
    this.tokenStarts = withRoom(this.tokenStarts, id + 2)
    this.hashes = withRoom(this.hashes, id + 1)
    const start = this.tokenStarts[id]!
    this.tokens = withRoom(this.tokens, start + count)
    this.tokens.set(this.reader.tokens.subarray(0, count), start)
    this.tokenStarts[id + 1] = start + count
    this.hashes[id] = hash
    this.names.heads = withRoom(this.names.heads, (id + 1) * headRoom)
    this.describe(id)
    if (id * 2 > this.slots.length) this.spread()
    else this.put(id)
    return id
  }

  /** Canonical words of the name last read, heavy and light apart; false when there is none. */
  private sortWords(count: number): boolean {
    const { heavy, light, book } = this
    heavy.length = light.length = 0
    this.all.length = 0
    for (let k = 0; k < count; k++)
      for (const place of [0, 1] as const) {
        const word = book.meaning(this.reader.tokens[k]!, place)
        if (word === 0) continue
        this.all.push(word)
        if (this.names.list.light[word] === 1) light.push(word)
        else heavy.push(word)
      }
    return this.all.length > 0
  }

  private readonly all: number[] = []

  /** Writes the head and the words of a name. */
  private describe(id: number): void {
    const { names, all, heavy, light } = this
    const { heads, list } = names
    const bare = !heavy.some((word) => list.sizes[word]! > 1)
    const core = bare ? all : heavy
    const at = id * headRoom
    writeSequence(names, at + head.canonical, all)
    writeSequence(names, at + head.core, core)
    writeJoined(names, at + head.joined, all)
    writeJoined(names, at + head.joinedCore, core)
    let letters = 0
    let mask = 0
    let first = 0
    let last = 0
    for (const word of core) {
      const size = list.sizes[word]!
      const taken = Math.min(size, mostLetters - letters)
      if (taken === size) mask |= list.masks[word]!
      else for (let k = 0; k < taken; k++) mask |= 1 << list.codes[word * wordRoom + k]!
      letters += taken
      if (size < 2) continue
      if (first === 0) first = list.sounds[word]!
      last = list.sounds[word]!
    }
    heads[at + head.firstSound] = first
    heads[at + head.lastSound] = last
    heads[at + head.mask] = mask
    heads[at + head.start] = this.wordsHeld
    const others = bare ? 0 : light.length
    heads[at + head.sizes] = core.length | (others << 8) | (letters << 16) | (bare ? 1 << 22 : 0)
    names.words = withRoom(names.words, this.wordsHeld + core.length + others)
    for (const word of core) names.words[this.wordsHeld++] = word
    if (!bare) for (const word of light) names.words[this.wordsHeld++] = word
    if (core.length > 1) core.sort((x, y) => list.hashes[x * 4]! - list.hashes[y * 4]! || x - y)
    writeSequence(names, at + head.sorted, core)
  }

  private put(id: number): void {
    const mask = this.slots.length - 1
    let slot = this.hashes[id]! & mask
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask
    this.slots[slot] = id
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let id = 1; id <= this.names.size; id++) this.put(id)
  }
}

/** Two numbers for the words in this order. */
function writeSequence({ heads, list }: Names, at: number, words: readonly number[]): void {
  let x = words.length
  let y = ~words.length
  for (let k = 0; k < words.length; k++) {
    x = mixHash(x, list.hashes[words[k]! * 4]!)
    y = mixHash(y, list.hashes[words[k]! * 4 + 1]!)
  }
  heads[at] = x
  heads[at + 1] = y
}

/** Two numbers for the letters of the words written together. */
function writeJoined({ heads, list }: Names, at: number, words: readonly number[]): void {
  let x = 0
  let y = 0
  for (let k = 0; k < words.length; k++) {
    const from = words[k]! * 4
    x = (Math.imul(x, list.hashes[from + 2]!) + list.hashes[from]!) | 0
    y = (Math.imul(y, list.hashes[from + 3]!) + list.hashes[from + 1]!) | 0
  }
  heads[at] = x
  heads[at + 1] = y
}
