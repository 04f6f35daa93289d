/** Groups that grow by merging; each knows its members and which groups a person has kept apart from it. */
export class Clusters {
  private readonly group: Int32Array
  private readonly rows: number[][]
  private readonly apart = new Map<number, Set<number>>()

  constructor(size: number) {
    this.group = Int32Array.from({ length: size }, (_, i) => i)
    this.rows = Array.from({ length: size }, (_, i) => [i])
  }

  of(row: number): number {
    return this.group[row]!
  }

  members(group: number): readonly number[] {
    return this.rows[group]!
  }

  keepApart(x: number, y: number): void {
    this.addApart(this.of(x), y)
    this.addApart(this.of(y), x)
  }

  /** True when somebody of group `g` was called another person than somebody of group `h`. */
  areApart(g: number, h: number): boolean {
    for (const row of this.apart.get(g) ?? []) if (this.of(row) === h) return true
    return false
  }

  /** The larger takes the smaller, so that merging stays cheap. */
  merge(g: number, h: number): void {
    const [into, from] = this.rows[g]!.length >= this.rows[h]!.length ? [g, h] : [h, g]
    for (const row of this.rows[from]!) {
      this.group[row] = into
      this.rows[into]!.push(row)
    }
    this.rows[from] = []
    for (const row of this.apart.get(from) ?? []) this.addApart(into, row)
  }

  private addApart(group: number, row: number): void {
    const rows = this.apart.get(group)
    if (rows) rows.add(row)
    else this.apart.set(group, new Set([row]))
  }

  all(): number[][] {
    return this.rows.filter((rows) => rows.length > 0)
  }
}
