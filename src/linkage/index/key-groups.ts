/** The rows of one part of a list, grouped by key. One object serves part after part. */
export class KeyGroups {
  private slots = new Int32Array(16)
  private mask = 15
  /** Key of each group, from 1, and where its rows begin in `rows`; they end where those of the next begin. */
  private keys = new Int32Array(16)
  private starts = new Int32Array(17)
  private groupOf = new Int32Array(16)
  private rows = new Int32Array(16)
  size = 0

  /** Groups the rows that stand in `keys` and `rows` from `from` to before `to`. */
  fill(keys: Int32Array, rows: Int32Array, from: number, to: number): void {
    this.makeRoom(to - from)
    this.slots.fill(0, 0, this.mask + 1)
    this.size = 0
    const { groupOf, starts } = this
    for (let k = from; k < to; k++) {
      const group = this.groupFor(keys[k]!)
      groupOf[k - from] = group
      starts[group]!++
    }
    // From numbers of rows to where they end; placing moves each end to its beginning.
    for (let g = 2; g <= this.size; g++) starts[g]! += starts[g - 1]!
    starts[this.size + 1] = to - from
    for (let k = to - 1; k >= from; k--) this.rows[--starts[groupOf[k - from]!]!] = rows[k]!
  }

  /** The group of a key, 0 for none. */
  of(key: number): number {
    for (let slot = key & this.mask; ; slot = (slot + 1) & this.mask) {
      const group = this.slots[slot]!
      if (group === 0 || this.keys[group] === key) return group
    }
  }

  sizeOf(group: number): number {
    return this.starts[group + 1]! - this.starts[group]!
  }

  row(group: number, k: number): number {
    return this.rows[this.starts[group]! + k]!
  }

  private groupFor(key: number): number {
    for (let slot = key & this.mask; ; slot = (slot + 1) & this.mask) {
      const group = this.slots[slot]!
      if (group !== 0 && this.keys[group] !== key) continue
      if (group !== 0) return group
      this.slots[slot] = ++this.size
      this.keys[this.size] = key
      this.starts[this.size] = 0
      return this.size
    }
  }

  private makeRoom(rows: number): void {
    this.mask = (1 << (33 - Math.clz32(rows))) - 1
    if (this.mask + 1 > this.slots.length) this.slots = new Int32Array(this.mask + 1)
    if (rows <= this.rows.length) return
    this.keys = new Int32Array(rows + 2)
    this.starts = new Int32Array(rows + 3)
    this.groupOf = new Int32Array(rows)
    this.rows = new Int32Array(rows)
  }
}
