import { isShown, isSmall, type Published } from './table.ts'

/** A number nobody outside knows for certain, at one date or, unchanged, at several. */
interface Column {
  key: string
  value: number
  /** 0: it is hidden; else what hiding it would cost. */
  cost: number
  sensitive: boolean
}
export interface Joint {
  columns: Column[]
  /** Each sum of each table over columns alone: what is known drops out. */
  rows: [column: number, sign: 1 | -1][][]
}

/**
 * All tables as one reads them who knows, at worst, of each shown cell whether it changed from one publication to the next: while
 * it did not, it is one and the same column, and known at all those dates when told at one.
 * Of the last table a cell that is told may still be hidden; what earlier ones tell is told for good.
 */
export function joinTables(earlier: readonly Published[], last: Published): Joint {
  const all = [...earlier, last]
  const named = nameCells(all)
  const told = new Set(
    earlier.flatMap((publication, t) => named[t]!.filter((_, c) => isTold(publication, c))),
  )
  const columns: Column[] = []
  const rows: Joint['rows'] = []
  const columnOf = new Map<string, number>()
  for (const [t, publication] of all.entries()) {
    const { cells, sums } = publication.table
    const places = cells.map((cell, c) => {
      const name = named[t]![c]!
      if (told.has(name)) return undefined
      const cost = t === earlier.length && isTold(publication, c) ? cell.weight : 0
      const known = columnOf.get(name)
      if (known !== undefined) {
        columns[known]!.cost = cost
        return known
      }
      columnOf.set(name, columns.length)
      return columns.push({ key: cell.key, value: cell.value, cost, sensitive: isSmall(cell) }) - 1
    })
    for (const { total, parts } of sums) {
      const row = [total, ...parts].flatMap((cell, i): [number, 1 | -1][] =>
        places[cell] === undefined ? [] : [[places[cell], i === 0 ? -1 : 1]],
      )
      if (row.length > 0) rows.push(row)
    }
  }
  return { columns, rows }
}

const isTold = ({ table, hidden }: Published, c: number): boolean =>
  isShown(table.cells[c]!) && !hidden.has(table.cells[c]!.key)

/** The same name for a shown cell at all dates in a row at which it has the same value; helpers are of one date each. */
function nameCells(all: readonly Published[]): string[][] {
  const running = new Map<string, { value: number; since: number; until: number }>()
  return all.map(({ table }, t) =>
    table.cells.map((cell) => {
      if (!isShown(cell)) return `${t} ${cell.key}`
      const before = running.get(cell.key)
      const same = before?.value === cell.value && before.until === t - 1
      const since = same ? before.since : t
      running.set(cell.key, { value: cell.value, since, until: t })
      return `${since} ${cell.key}`
    }),
  )
}
