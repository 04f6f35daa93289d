import { type NameWords, writeName } from './describe-name.ts'
import { withRoom } from './growing.ts'
import { mixHash } from './mix-hash.ts'
import { headRoom, type Names } from './names.ts'
import { NameReader } from './read-name.ts'
import { SlotTable } from './slot-table.ts'
import { TokenBook } from './token-book.ts'

/** Keeps each name as written once, in the forms in which names are compared. */
export class Dictionary {
  private readonly book = new TokenBook()
  private readonly reader = new NameReader(this.book)
  readonly names: Names = {
    heads: new Int32Array(headRoom * 1024),
    words: new Int32Array(4096),
    wordsHeld: 0,
    size: 0,
    list: this.book.list.words,
  }
  /** Tokens of the names as written, one name behind the other. */
  private tokens = new Int32Array(4096)
  private tokenStarts = new Int32Array(1024)
  private readonly table = new SlotTable()
  private readonly found: NameWords = { all: [], heavy: [], light: [] }

  /** Id of a name; 0 for a name without a letter. */
  name(raw: string | null): number {
    if (raw === null || raw === '') return 0
    const count = this.reader.count(raw)
    if (count === 0) return 0
    const { tokens } = this.reader
    let hash = count
    for (let k = 0; k < count; k++) hash = mixHash(hash, tokens[k]!)
    const { slots, hashes, mask } = this.table
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot]!
      if (id === 0) return this.add(count, hash)
      if (hashes[id] === hash && this.holds(id, count)) return id
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
    this.sortWords(count)
    if (this.found.all.length === 0) return 0
    const id = this.table.add(hash)
    this.tokenStarts = withRoom(this.tokenStarts, id + 2)
    const start = this.tokenStarts[id]!
    this.tokens = withRoom(this.tokens, start + count)
    this.tokens.set(this.reader.tokens.subarray(0, count), start)
    this.tokenStarts[id + 1] = start + count
    writeName(this.names, id, this.found)
    return id
  }

  /** Canonical words of the name last read, heavy and light apart. */
  private sortWords(count: number): void {
    const { all, heavy, light } = this.found
    all.length = heavy.length = light.length = 0
    for (let k = 0; k < count; k++)
      for (const place of [0, 1] as const) {
        const word = this.book.meaning(this.reader.tokens[k]!, place)
        if (word === 0) continue
        all.push(word)
        if (this.names.list.light[word] === 1) light.push(word)
        else heavy.push(word)
      }
  }
}
