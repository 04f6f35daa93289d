import { withRoom } from '../standardise/growing.ts'
import { KeyGroups } from './key-groups.ts'
import { partition } from './partition.ts'

/** Pairs of a left and a right row that hold one key, and what a cap left out. */
export interface Joined {
  left: Int32Array
  right: Int32Array
  count: number
  cappedBuckets: number
  cappedPairs: number
}

/** 1 for each row that is wanted, on either side. */
export interface Among {
  left: Uint8Array
  right: Uint8Array
}

/** Right rows of one part, so that all of it lies in the nearest cache. */
const rowsOfPart = 1024

/**
 * All pairs of rows with equal keys; key 0 means "no key". Keys of more than `cap` right rows are left out, and counted.
 * `within` one list only pairs i < j. `among` leaves out the pairs of rows it does not name; caps count all rows all the
 * same. Both lists are first cut into parts by their keys: a look-up in a table of
 * millions waits for memory, one in a part does not.
 */
export function joinKeys(
  left: Int32Array,
  right: Int32Array,
  cap: number,
  within: boolean,
  among?: Among,
): Joined {
  const bits = Math.max(0, 32 - Math.clz32(Math.ceil(right.length / rowsOfPart) - 1))
  const [x, y] = [partition(left, bits), partition(right, bits)]
  const groups = new KeyGroups()
  const found: Joined = {
    left: new Int32Array(1 << 12),
    right: new Int32Array(1 << 12),
    count: 0,
    cappedBuckets: 0,
    cappedPairs: 0,
  }
  for (let p = 0; p < 1 << bits; p++) {
    if (y.starts[p] === y.starts[p + 1]) continue
    groups.fill(y.keys, y.rows, y.starts[p]!, y.starts[p + 1]!)
    for (let group = 1; group <= groups.size; group++) if (groups.sizeOf(group) > cap) found.cappedBuckets++
    for (let k = x.starts[p]!; k < x.starts[p + 1]!; k++)
      if (!among || among.left[x.rows[k]!] === 1)
        take(groups, groups.of(x.keys[k]!), x.rows[k]!, cap, within, found, among?.right)
  }
  return { ...found, left: found.left.slice(0, found.count), right: found.right.slice(0, found.count) }
}

function take(
  groups: KeyGroups,
  group: number,
  i: number,
  cap: number,
  within: boolean,
  found: Joined,
  wanted?: Uint8Array,
): void {
  if (group === 0) return
  const size = groups.sizeOf(group)
  if (size > cap) {
    found.cappedPairs += size
    return
  }
  found.left = withRoom(found.left, found.count + size)
  found.right = withRoom(found.right, found.count + size)
  for (let k = 0; k < size; k++) {
    const j = groups.row(group, k)
    if (within && j <= i) continue
    if (wanted !== undefined && wanted[j] === 0) continue
    found.left[found.count] = i
    found.right[found.count++] = j
  }
}
