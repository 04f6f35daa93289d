import { withRoom } from './growing.ts'

/** Words as written, each held once under a number from 1; found by their letters, without making a string. */
export class Tokens {
  private letters = new Uint8Array(1 << 16)
  private starts = new Int32Array(1 << 12)
  private hashes = new Int32Array(1 << 12)
  private slots = new Int32Array(1 << 13)
  /** How many are held. */
  size = 0

  /** Number of the word in `text` from `from` to before `to`, 0 when it is not held. `hash` is `tokenHash` of it. */
  find(text: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot]!
      if (id === 0) return 0
      if (this.hashes[id] === hash && this.holds(id, text, from, to)) return id
    }
  }

  /** Holds a word that is not held yet. */
  add(text: Uint8Array, from: number, to: number, hash: number): number {
    const id = ++this.size
    this.starts = withRoom(this.starts, id + 2)
    this.hashes = withRoom(this.hashes, id + 2)
    const start = this.starts[id]!
    this.letters = withRoom(this.letters, start + to - from)
    this.letters.set(text.subarray(from, to), start)
    this.starts[id + 1] = start + to - from
    this.hashes[id] = hash
    if (id * 2 > this.slots.length) this.spread()
    else this.put(id)
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

  private put(id: number): void {
    const mask = this.slots.length - 1
    let slot = this.hashes[id]! & mask
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask
    this.slots[slot] = id
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let id = 1; id <= this.size; id++) this.put(id)
  }
}

/** Adds one letter to the hash of a word; start with 0, end with `tokenHash`. */
export const addLetter = (hash: number, code: number): number => (Math.imul(hash, 0x01000193) + code) | 0

/** Mixes a finished hash, so that its low bits can be used. */
export function tokenHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}
