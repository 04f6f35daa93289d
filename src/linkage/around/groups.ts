/** Rows that hang together, found by joining them two by two. */
export class Groups {
  private readonly parent: Int32Array

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, i) => i)
  }

  of(row: number): number {
    let at = row
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at]!]!
      at = this.parent[at]!
    }
    return at
  }

  join(x: number, y: number): void {
    const [g, h] = [this.of(x), this.of(y)]
    if (g !== h) this.parent[Math.max(g, h)] = Math.min(g, h)
  }

  /** 1 for every row that hangs together with a marked one. */
  around(marked: Uint8Array): Uint8Array {
    const reached = new Uint8Array(marked.length)
    for (let row = 0; row < marked.length; row++) if (marked[row] === 1) reached[this.of(row)] = 1
    for (let row = 0; row < marked.length; row++) reached[row] = reached[this.of(row)]!
    return reached
  }
}
