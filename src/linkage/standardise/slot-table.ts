import { withRoom } from './growing.ts'

/** Ids from 1, found again by a hash: the open table behind dictionaries. What an id stands for is its owner's. */
export class SlotTable {
  /** The id in each place, 0 for none. Look from `hash & mask` on until 0. */
  slots = new Int32Array(1 << 12)
  /** Hash of each id. */
  hashes = new Int32Array(1 << 11)
  mask = this.slots.length - 1
  size = 0

  /** A new id under this hash. */
  add(hash: number): number {
    const id = ++this.size
    this.hashes = withRoom(this.hashes, id + 1)
    this.hashes[id] = hash
    if (id * 2 > this.slots.length) this.spread()
    else this.put(id)
    return id
  }

  private put(id: number): void {
    let slot = this.hashes[id]! & this.mask
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
    this.slots[slot] = id
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    this.mask = this.slots.length - 1
    for (let id = 1; id <= this.size; id++) this.put(id)
  }
}
