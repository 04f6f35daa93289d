import { mixKey } from '../index/mix-key.ts'

/** One number of several keys a row; 0 when one is missing. */
export function mixed(keys: readonly Int32Array[], rows?: readonly number[]): Int32Array {
  const length = rows?.length ?? keys[0]!.length
  const out = new Int32Array(length)
  for (let k = 0; k < length; k++) {
    const row = rows ? rows[k]! : k
    let value = 7
    for (const key of keys) value = key[row] === 0 || value === 0 ? 0 : mixKey(value, key[row]!, 1)
    out[k] = value
  }
  return out
}
