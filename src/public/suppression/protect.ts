/**
 * Which numbers of a table are not told, so that nobody can work out one that counts fewer than five people.
 *
 * **Primary**: every shown cell below five. Nought too, for that none or all of a village are protected says something of each; but not
 * of those whose place, segment or group is unknown.
 * **Carried**: what the publication before hid stays hidden while its number is within five of what it was, or the new number
 * would tell the old one.
 * **Complementary**: for each small cell there must be another table of whole numbers, none below nought, that tells exactly what
 * this publication and all earlier ones tell, and in which that cell is five larger (`shift.ts`). Where there is none, the cells
 * that cost the reader least are hidden until there is one. So whoever subtracts over areas, groups and dates finds for no small
 * cell a range narrower than five, and cannot even say that it is small.
 *
 * The reader we guard against holds every file ever published, knows all sums, and knows of each cell whether it has changed
 * since another date (`columns.ts`). Nothing is hidden at random: the same tables give the same answer.
 */
import type { Highs } from 'highs'
import { joinTables } from './columns.ts'
import { type Shift, shiftMost, shiftOne } from './shift.ts'
import { isSmall, type Published, small, type Table } from './table.ts'

export type Protected = { ok: true; hidden: Set<string> } | { ok: false; key: string }

export function protect(highs: Highs, table: Table, earlier: readonly Published[]): Protected {
  const hidden = new Set(table.cells.filter(isSmall).map(({ key }) => key))
  for (const key of carried(table, earlier.at(-1))) hidden.add(key)
  const joint = joinTables(earlier, { table, hidden })
  const open = new Set(joint.columns.flatMap(({ sensitive }, c) => (sensitive ? [c] : [])))
  const prove = (shift: Shift) => {
    for (const target of open) if (shift[target]! >= small) open.delete(target)
  }
  prove(shiftMost(highs, joint, [...open]) ?? [])
  for (const target of open) {
    const shift = shiftOne(highs, joint, target)
    if (!shift) return { ok: false, key: joint.columns[target]!.key }
    for (const [c, by] of shift.entries()) {
      const column = joint.columns[c]!
      if (by === 0 || column.cost === 0) continue
      // What is proven stays so: the more is hidden, the more other tables read the same.
      column.cost = 0
      hidden.add(column.key)
    }
    prove(shift)
  }
  return { ok: true, hidden }
}

function carried(table: Table, before: Published | undefined): string[] {
  if (!before) return []
  const old = new Map(before.table.cells.map(({ key, value }) => [key, value]))
  return table.cells
    .filter(({ key, value }) => before.hidden.has(key) && Math.abs(value - old.get(key)!) < small)
    .map(({ key }) => key)
}
