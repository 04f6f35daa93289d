import { inParts } from '../model/in-parts.ts'
import { type Form, head, headRoom, type Names } from './names.ts'

/** For each name the first name of the same form, so that equal numbers mean equal forms. Index = id of the name. */
export function sameForm({ heads, size }: Names, form: Form): Int32Array {
  const first = new Int32Array(size + 1)
  const slots = new Int32Array(1 << (33 - Math.clz32(size + 1)))
  inParts(size, (from, to) => {
    for (let id = from + 1; id <= to; id++) first[id] = firstOfForm(heads, head[form], slots, id)
  })
  return first
}

function firstOfForm(heads: Int32Array, part: number, slots: Int32Array, id: number): number {
  const mask = slots.length - 1
  const x = heads[id * headRoom + part]!
  const y = heads[id * headRoom + part + 1]!
  for (let slot = Math.imul(x ^ (y >>> 7), 0x9e3779b1) & mask; ; slot = (slot + 1) & mask) {
    const other = slots[slot]!
    if (other === 0) {
      slots[slot] = id
      return id
    }
    const there = other * headRoom + part
    if (heads[there] === x && heads[there + 1] === y) return other
  }
}
