import { joinKeys } from '../index/join.ts'
import type { BlockingKey } from './comparison.ts'
import { mixed } from './mixed-keys.ts'

const sampleRows = 400

/** How many pairs a rule adds to those kept before, estimated from some rows spread over the left list. */
export function newPairs(left: number, right: number | null) {
  const step = Math.max(1, Math.floor(left / sampleRows))
  const rows = Array.from({ length: Math.floor(left / step) }, (_, k) => k * step)
  const seen = rows.map(() => new Set<number>())
  const scale = (left / rows.length) * (right === null ? 0.5 : 1)
  return (members: readonly BlockingKey[]) => {
    const [here, there] = [
      members.map(({ keys }) => keys.a),
      members.map(({ keys, facing }) => facing ?? keys),
    ]
    const held = mixed(there.map(({ a, b }) => b ?? a))
    const found: number[][] = rows.map(() => [])
    const pairs = joinKeys(mixed(here, rows), held, Number.POSITIVE_INFINITY, false)
    for (let p = 0; p < pairs.count; p++) {
      const [k, j] = [pairs.left[p]!, pairs.right[p]!]
      if (!seen[k]!.has(j) && (right !== null || j !== rows[k])) found[k]!.push(j)
    }
    return {
      cost: found.reduce((sum, fresh) => sum + fresh.length, 0) * scale,
      keep: () => {
        for (const [k, fresh] of found.entries()) for (const j of fresh) seen[k]!.add(j)
      },
    }
  }
}
