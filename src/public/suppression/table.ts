/** One number of a table, or a sum behind it that no table shows (`helper`): it binds those that are shown. */
export interface Cell {
  key: string
  value: number
  /** What hiding it costs the reader; a helper costs nothing, it is never shown. */
  weight: number
  /** Of those whose place, segment or group is not known: nobody there says nothing of anybody. */
  rest: boolean
}
/** Cells by their place in the list: the parts add up to the total. */
export interface Sum {
  total: number
  parts: number[]
}
export interface Table {
  cells: Cell[]
  sums: Sum[]
}
/** A table with the keys of the cells that are not told. */
export interface Published {
  table: Table
  hidden: ReadonlySet<string>
}

/** Fewer people than this are told nowhere. */
export const small = 5
export const isShown = ({ weight }: Cell): boolean => weight > 0
export const isSmall = (cell: Cell): boolean =>
  isShown(cell) && cell.value < small && !(cell.rest && cell.value === 0)
