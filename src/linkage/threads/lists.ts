import type { Names } from '../standardise/names.ts'
import type { Rows } from '../standardise/row-fields.ts'

/** Lists as threads see them. */
export interface SharedLists {
  a: Rows
  /** Null for pairs within `a`. */
  b: Rows | null
}

/** The lists without what threads need not have. Names must lie in shared memory, see `shareNames`. */
export function sharedLists(a: Rows, b: Rows | null): SharedLists {
  const bare = (rows: Rows): Rows => ({ ...rows, keys: { length: rows.keys.length } })
  return { a: bare(a), b: b && bare(b) }
}

/** Moves the names, complete by now, into memory that threads can share. */
export function shareNames(names: Names): void {
  names.heads = shared(names.heads)
  names.words = shared(names.words)
  const { list } = names
  list.masks = shared(list.masks)
  list.sounds = shared(list.sounds)
  list.counts = shared(list.counts)
  list.hashes = shared(list.hashes)
  for (const part of ['codes', 'sizes', 'light'] as const) {
    const bytes = new Uint8Array(new SharedArrayBuffer(list[part].length))
    bytes.set(list[part])
    list[part] = bytes
  }
}

function shared(array: Int32Array): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(array.byteLength))
  copy.set(array)
  return copy
}
