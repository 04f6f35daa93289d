import { withRoom } from './growing.ts'
import { SlotTable } from './slot-table.ts'

/** Words as written, each held once under a number from 1; found by their letters, without making a string. */
export class Tokens {
  private letters = new Uint8Array(1 << 16)
  private starts = new Int32Array(1 << 12)
  private readonly table = new SlotTable()

  /** Number of the word in `text` from `from` to before `to`, 0 when it is not held. `hash` is `tokenHash` of it. */
  find(text: Uint8Array, from: number, to: number, hash: number): number {
    const { slots, hashes, mask } = this.table
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot]!
      if (id === 0) return 0
      if (hashes[id] === hash && this.holds(id, text, from, to)) return id
    }
  }

  /** Holds a word that is not held yet. */
  add(text: Uint8Array, from: number, to: number, hash: number): number {
    const id = this.table.add(hash)
    this.starts = withRoom(this.starts, id + 2)
    const start = this.starts[id]!
    this.letters = withRoom(this.letters, start + to - from)
    this.letters.set(text.subarray(from, to), start)
    this.starts[id + 1] = start + to - from
    return id
  }

  text(id: number): string {
    return String.fromCharCode(...this.letters.subarray(this.starts[id]!, this.starts[id + 1]!))
  }

  private holds(id: number, text: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[id]!
    if (this.starts[id + 1]! - start !== to - from) return false
    for (let k = from; k < to; k++) if (this.letters[start + k - from] !== text[k]) return false
    return true
  }
}

/** Adds one letter to the hash of a word; start with 0, end with `tokenHash`. */
export const addLetter = (hash: number, code: number): number => (Math.imul(hash, 0x01000193) + code) | 0

/** Mixes a finished hash, so that its low bits can be used. */
export function tokenHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}
