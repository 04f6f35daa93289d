// biome-ignore-all lint/a11y/noRedundantRoles: laid out as cards on a narrow screen, a table would lose its roles

import type { ReactNode } from 'react'
import css from './data-table.module.css'
import { Icon } from './icon.tsx'
import { useScrollable } from './scrollable.ts'

export interface Column<Row> {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  number?: boolean
  /** Short texts that read badly in two lines: days, numbers of rows. */
  short?: boolean
  /** The cell that names the row. */
  names?: boolean
  sortable?: boolean
  /** A share of the table's width; tables with the same shares line up below each other. */
  width?: string
}

export interface Sorting {
  by: string
  descending: boolean
  change: (by: string, descending: boolean) => void
}

interface DataTableProps<Row> {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  sorting?: Sorting
  /** Rows become cards on a narrow screen; without it a table of few columns stays a table. */
  cards?: boolean
  dimmed?: boolean
}

/** A table that keeps its roles when it is laid out as cards at 360 px. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, sorting, cards, dimmed } = props
  const scrollable = useScrollable(caption)
  const fixed = columns.some((column) => column.width)
  return (
    <div
      {...scrollable}
      className={css.frame}
      data-cards={cards || undefined}
      data-dimmed={dimmed || undefined}
    >
      <table role="table" className={css.table} data-fixed={fixed || undefined}>
        <caption className="heard">{caption}</caption>
        {fixed && (
          <colgroup>
            {columns.map((column) => (
              <col key={column.id} style={{ width: column.width }} />
            ))}
          </colgroup>
        )}
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Head key={column.id} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={rowKey(row)}>
              {columns.map((column) => {
                const content = column.cell(row)
                const marks = { 'data-number': column.number, 'data-short': column.short }
                return column.names ? (
                  <th key={column.id} role="rowheader" scope="row" {...marks}>
                    {content}
                  </th>
                ) : (
                  <td key={column.id} role="cell" data-label={column.header} {...marks}>
                    {content}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head<Row>({ column, sorting }: { column: Column<Row>; sorting?: Sorting | undefined }) {
  const active = sorting?.by === column.id
  const sort = active ? (sorting.descending ? 'descending' : 'ascending') : undefined
  const icon = sort === 'ascending' ? 'arrow-up' : sort === 'descending' ? 'arrow-down' : 'arrows-sort'
  return (
    <th role="columnheader" scope="col" data-number={column.number} aria-sort={sort}>
      {sorting && column.sortable ? (
        <button
          type="button"
          className={css.sort}
          onClick={() => sorting.change(column.id, active ? !sorting.descending : Boolean(column.number))}
        >
          {column.header}
          <Icon name={icon} size={14} className={active ? undefined : css.idle} />
        </button>
      ) : (
        column.header
      )}
    </th>
  )
}
