import type { Scored } from '../model/learn.ts'
import { equalPairs } from '../model/pairs.ts'
import type { Ordered } from './build-comparisons.ts'
import { idsOf } from './kinds/held.ts'
import { measure, type TruthReport } from './measure.ts'
import { eachSide } from './sides.ts'
import { valuesOf } from './table.ts'

/** `rec-12-org` and `rec-12-dup-0` are one entity, 12: ids as FEBRL writes them. Other texts are taken as they are. */
export function entityOf(text: string): string {
  return /^(.+)-(?:org|dup(?:-\d+)?)$/.exec(text)?.[1] ?? text
}

/** Measure links and groups against a column that names the person in both tables. */
export function againstTruth(
  header: string,
  { tables, order }: Ordered,
  { candidates, weights }: Scored,
  links: Int32Array,
  groups: number[][] | null,
): TruthReport {
  const texts = eachSide(tables, (table) => valuesOf(table, [header]))
  const inOrder = {
    a: Array.from(order.a, (row) => entityOf(texts.a[row]!)),
    b: order.b && Array.from(order.b, (row) => entityOf(texts.b![row]!)),
  }
  const people = idsOf(inOrder)
  const right = people.b ?? people.a
  return measure({
    count: candidates.count,
    isTrue: (p) => {
      const person = people.a[candidates.left[p]!]!
      return person !== 0 && person === right[candidates.right[p]!]
    },
    weights,
    links,
    truePairs: equalPairs(people.a, people.b),
    grouped: groups && groupedPairs(groups, people.a, people.b),
  })
}

function groupedPairs(groups: number[][], a: Int32Array, b: Int32Array | null) {
  let pairs = 0
  let right = 0
  for (const rows of groups)
    for (const [k, x] of rows.entries())
      for (const y of rows.slice(k + 1)) {
        // Between two lists only pairs across them count; rows of the second stand behind those of the first.
        if (b !== null && x < a.length === y < a.length) continue
        pairs++
        const person = b !== null ? b[y - a.length] : a[y]
        if (a[x] !== 0 && a[x] === person) right++
      }
  return { pairs, right }
}
