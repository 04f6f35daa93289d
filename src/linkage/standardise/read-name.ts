import { withRoom } from './growing.ts'
import { type TokenBook, tokenIs } from './token-book.ts'
import { addLetter } from './tokens.ts'
import { nameWords } from './words.ts'

/** Most words of a name that are read. */
const mostTokens = 64

/**
 * Reads names into the tokens of `nameWords`, without making a string for each word.
 * `tokens` holds the last name read.
 */
export class NameReader {
  readonly tokens = new Int32Array(mostTokens)
  private readonly book: TokenBook
  private letters = new Uint8Array(256)
  private readonly likeDegree = new Uint8Array(mostTokens)
  private read = 0

  constructor(book: TokenBook) {
    this.book = book
  }

  /** How many tokens the name has, titles and degrees left out. */
  count(raw: string): number {
    this.letters = withRoom(this.letters, raw.length + 1)
    return this.split(raw) ? this.withoutTitles() : this.bySlowWay(raw)
  }

  private bySlowWay(raw: string): number {
    const words = nameWords(raw).slice(0, mostTokens)
    for (const [k, word] of words.entries()) this.tokens[k] = this.book.ofWord(word)
    return words.length
  }

  /** Splits a name of letters, dots, commas and other marks; false when it needs the slow way. */
  private split(raw: string): boolean {
    const { letters } = this
    this.read = 0
    let size = 0
    let chunk = 0
    let chunkHash = 0
    let chunkFirst = 0
    let piece = 0
    let hash = 0
    let dotted = false
    let comma = false
    for (let k = 0; k <= raw.length; k++) {
      const code = k < raw.length ? raw.charCodeAt(k) : 32
      const small = code | 32
      if (small >= 97 && small <= 122 && code < 128) {
        letters[size++] = small
        hash = addLetter(hash, small)
        chunkHash = addLetter(chunkHash, small)
        continue
      }
      if (code > 127 || (code >= 48 && code <= 57) || code === 39 || code === 96) return false
      if (size > piece) {
        if (this.read === mostTokens) return false
        this.tokens[this.read] = this.book.at(letters, piece, size, hash)
        this.likeDegree[this.read++] = 0
      }
      piece = size
      hash = 0
      if (code === 46) {
        dotted = true
        continue
      }
      if ((comma || (dotted && size - chunk > 2)) && this.book.isDegree(letters, chunk, size, chunkHash)) {
        this.tokens[chunkFirst] = this.book.at(letters, chunk, size, chunkHash)
        this.likeDegree[chunkFirst] = 1
        this.read = chunkFirst + 1
      }
      if (code === 44) comma = true
      chunk = size
      chunkHash = 0
      chunkFirst = this.read
      dotted = false
    }
    return true
  }

  private withoutTitles(): number {
    const { tokens, book, read } = this
    let start = 0
    while (start < read && book.is(tokens[start]!, tokenIs.title)) start++
    if (start === read) return read
    let kept = 0
    for (let k = start; k < read; k++) {
      const token = tokens[k]!
      if (kept > 0 && this.likeDegree[k] === 1) continue
      tokens[kept++] = token
    }
    while (kept > 1) {
      if (book.is(tokens[kept - 1]!, tokenIs.degree)) kept--
      else if (
        kept > 2 &&
        book.is(tokens[kept - 2]!, tokenIs.single) &&
        book.makeDegree(tokens[kept - 2]!, tokens[kept - 1]!)
      )
        kept -= 2
      else break
    }
    return kept
  }
}
