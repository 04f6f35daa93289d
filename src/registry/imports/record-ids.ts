import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

const idBytes = 16
const pool = Buffer.alloc(idBytes * 1024)
let used = pool.length

/**
 * Ids for the records of an import that sort by import and then by row: the linkage takes equal cases in this order,
 * so the same lists give the same people however many of them are read at once.
 */
export function recordIds(importId: string): () => string {
  const msecs = Number.parseInt(importId.replaceAll('-', '').slice(0, 12), 16)
  let row = 0
  return () => {
    if (used === pool.length) {
      randomFillSync(pool)
      used = 0
    }
    used += idBytes
    return v7({ msecs, seq: row++, random: pool.subarray(used - idBytes, used) })
  }
}
