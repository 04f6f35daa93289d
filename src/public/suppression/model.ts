import type { ModelData } from 'highs'

/** Equations row by row (`= 0`, or `≤ 0`), columns with bounds and a cost to be least. */
export class ModelOf {
  private readonly bounds: { lower: number; upper: number; cost: number }[] = []
  private readonly entries: [row: number, value: number][][] = []
  private readonly lowest: number[] = []

  addRow(kind: 'equal' | 'at most'): number {
    return this.lowest.push(kind === 'equal' ? 0 : Number.NEGATIVE_INFINITY) - 1
  }

  addColumn(lower: number, upper: number, cost: number, of: [row: number, value: number][]): number {
    this.entries.push(of)
    return this.bounds.push({ lower, upper, cost }) - 1
  }

  data(integer?: 1): ModelData {
    const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []]
    for (const of of this.entries) {
      for (const [row, value] of of) {
        indices.push(row)
        values.push(value)
      }
      starts.push(indices.length)
    }
    const [numRows, numCols] = [this.lowest.length, this.bounds.length]
    return {
      numCols,
      numRows,
      colCost: Float64Array.from(this.bounds, ({ cost }) => cost),
      colLower: Float64Array.from(this.bounds, ({ lower }) => lower),
      colUpper: Float64Array.from(this.bounds, ({ upper }) => upper),
      rowLower: Float64Array.from(this.lowest),
      rowUpper: new Float64Array(numRows),
      matrix: { format: 'csc', numRows, numCols, starts, indices, values },
      ...(integer && { integrality: new Int32Array(numCols).fill(integer) }),
    }
  }
}
