import type { ModelField } from '../model/field.ts'
import type { Comparison } from './comparison.ts'

/** Levels of all comparisons as one number below 2^53, in mixed radix. */
export interface Packing {
  fields: ModelField[]
  compare(i: number, j: number): number
}

/** Most patterns one number can tell apart. */
const mostPatterns = 2 ** 53

/** How many of the comparisons, from the first, fit into one pattern. */
export function packable(comparisons: readonly Comparison[]): number {
  let patterns = 1
  const fits = comparisons.findIndex(({ levels }) => {
    patterns *= levels.length
    return patterns >= mostPatterns
  })
  return fits < 0 ? comparisons.length : fits
}

export function packComparisons(comparisons: readonly Comparison[]): Packing {
  let step = 1
  const steps: number[] = []
  const fields = comparisons.map((comparison): ModelField => {
    const [of, radix] = [step, comparison.levels.length]
    steps.push(of)
    step *= radix
    return {
      name: comparison.name,
      group: comparison.group ?? Int8Array.from(comparison.levels, (_, k) => (k === radix - 1 ? -1 : 0)),
      m0: Float64Array.from([...comparison.m0, 0]),
      u0: Float64Array.from([...comparison.u0, 0]),
      levelOf: (pattern) => Math.floor(pattern / of) % radix,
    }
  })
  return {
    fields,
    compare(i, j) {
      let pattern = 0
      for (let f = 0; f < comparisons.length; f++) pattern += steps[f]! * comparisons[f]!.compare(i, j)
      return pattern
    },
  }
}
