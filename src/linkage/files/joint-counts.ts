import type { JointCount } from '../model/between.ts'
import { equalPairs } from '../model/pairs.ts'
import type { Comparison } from './comparison.ts'
import { heldPairs } from './kinds/held.ts'
import { eachSide, type Sides } from './sides.ts'

/** Agreement in every two fields at once, from tables of their values. */
export function jointCounts(comparisons: readonly Comparison[]): JointCount[] {
  return comparisons.flatMap((one, f) =>
    comparisons.slice(f + 1).map((other, k): JointCount => {
      const both = held(one.ids, other.ids)
      return {
        f,
        g: f + 1 + k,
        agreesF: one.agreeing,
        agreesG: other.agreeing,
        joint: equalPairs(both.together.a, both.together.b),
        comparable: heldPairs(both.together),
        equalF: equalPairs(both.one.a, both.one.b),
        equalG: equalPairs(both.other.a, both.other.b),
      }
    }),
  )
}

/** The values of rows that state both fields, alone and together; 0 for other rows. */
function held(one: Sides<Int32Array>, other: Sides<Int32Array>) {
  const numbers = new Map<number, number>()
  const together = (x: number, y: number): number => {
    if (x === 0 || y === 0) return 0
    const pair = x * 2 ** 26 + y
    let number = numbers.get(pair)
    if (number === undefined) {
      number = numbers.size + 1
      numbers.set(pair, number)
    }
    return number
  }
  const sides: Sides<[Int32Array, Int32Array]> = {
    a: [one.a, other.a],
    b: one.b && other.b && [one.b, other.b],
  }
  return {
    together: eachSide(sides, ([x, y]) => x.map((value, row) => together(value, y[row]!))),
    one: eachSide(sides, ([x, y]) => x.map((value, row) => (y[row] === 0 ? 0 : value))),
    other: eachSide(sides, ([x, y]) => y.map((value, row) => (x[row] === 0 ? 0 : value))),
  }
}
