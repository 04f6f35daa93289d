import { fillIndex, roomForIndex } from '../index/hash-index.ts'
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
    const keys = mixed(there.map(({ a, b }) => b ?? a))
    const index = roomForIndex(keys.length)
    fillIndex(index, keys, keys.length)
    const probe = mixed(here, rows)
    const found = rows.map((row, k) => {
      const key = probe[k]!
      const fresh: number[] = []
      if (key === 0) return fresh
      for (let p = index.starts[key & index.mask]!; p < index.starts[(key & index.mask) + 1]!; p++) {
        const j = index.rows[p]!
        if (index.keys[p] === key && !seen[k]!.has(j) && (right !== null || j !== row)) fresh.push(j)
      }
      return fresh
    })
    return {
      cost: found.reduce((sum, fresh) => sum + fresh.length, 0) * scale,
      keep: () => {
        for (const [k, fresh] of found.entries()) for (const j of fresh) seen[k]!.add(j)
      },
    }
  }
}
