import type { Table } from '../files/table.ts'
import { randomStream } from '../model/pairs.ts'
import { shuffled, tableOf } from './people-table.ts'
import { slip } from './slips.ts'
import { inventWords, pickSkewed } from './words.ts'

const headers = ['fname_c1', 'fname_c2', 'lname_c1', 'lname_c2', 'by', 'bm', 'bd', 'ent_id']

/** Names in two columns each, birth in three of numbers; one row in ten is a double with an error in one field. */
export function birthParts(rowsWanted: number, seed: number): Table {
  const random = randomStream(seed)
  const given = inventWords(150, random, false).map((word) => word.toUpperCase())
  const surnames = inventWords(800, random, true).map((word) => word.toUpperCase())
  const people = Math.round(rowsWanted * 0.9)
  const between = (from: number, to: number) => String(from + Math.floor(random() * (to - from + 1)))
  const rows = Array.from({ length: people }, (_, k) => [
    pickSkewed(given, random),
    random() < 0.06 ? pickSkewed(given, random) : 'NA',
    pickSkewed(surnames, random),
    random() < 0.03 ? pickSkewed(surnames, random) : 'NA',
    between(1925, 2005),
    between(1, 12),
    between(1, 28),
    String(k),
  ])
  const doubles = rows.slice(0, rowsWanted - people).map((row) => {
    const out = [...row]
    const field = [0, 0, 2, 2, 4, 5, 6][Math.floor(random() * 7)]!
    if (field < 4) out[field] = slip(row[field]!.toLowerCase(), random).toUpperCase()
    else out[field] = field === 4 ? between(1925, 2005) : between(1, field === 5 ? 12 : 28)
    return out
  })
  return tableOf('parts', headers, shuffled([...rows, ...doubles], random))
}
