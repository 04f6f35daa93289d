import { type Form, head, headRoom, type Names } from './names.ts'

/** For each name the first name of the same form, so that equal numbers mean equal forms. Index = id of the name. */
export function sameForm({ heads, size }: Names, form: Form): Int32Array {
  const first = new Int32Array(size + 1)
  const slots = new Int32Array(1 << (33 - Math.clz32(size + 1)))
  const mask = slots.length - 1
  for (let id = 1; id <= size; id++) {
    const at = id * headRoom + head[form]
    const x = heads[at]!
    const y = heads[at + 1]!
    for (let slot = Math.imul(x ^ (y >>> 7), 0x9e3779b1) & mask; ; slot = (slot + 1) & mask) {
      const other = slots[slot]!
      if (other === 0) {
        slots[slot] = id
        first[id] = id
        break
      }
      const there = other * headRoom + head[form]
      if (heads[there] === x && heads[there + 1] === y) {
        first[id] = other
        break
      }
    }
  }
  return first
}
