import type { Content, TableCell } from 'pdfmake'

export const grey = '#56636a'
const rule = '#c9d1d5'
/** Between the margins of an A4 page, in points. */
export const wide = 595 - 2 * 48

export const note = (text: string): Content => ({ text, style: 'note' })

/** A chart of a screen's size, drawn as wide as the page. */
export const picture = (svg: string, width = wide): Content => ({ svg, width, margin: [0, 4, 0, 6] })

interface Column {
  header: string
  /** Text by default to the left, numbers to the right. */
  number?: boolean
  width?: number | 'auto' | '*'
}

/** A table of more rows may go over a page. */
const most = 16

/** Rows below their headings; the last row stands out where it sums the others. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { summed = false, room = 2 }: { summed?: boolean; room?: number } = {},
): Content {
  const cell = (text: string, i: number, more: object = {}): TableCell => ({
    text,
    alignment: columns[i]!.number ? 'right' : 'left',
    ...more,
  })
  const drawn: Content = {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width = '*' }) => width),
      body: [
        columns.map(({ header }, i) => cell(header, i, { style: 'head' })),
        ...rows.map((row, n) =>
          row.map((text, i) => cell(text, i, summed && n === rows.length - 1 ? { bold: true } : {})),
        ),
      ],
    },
    layout: {
      hLineWidth: (row: number) => (row === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => rule,
      paddingLeft: () => 0,
      paddingRight: (i: number) => (i === columns.length - 1 ? 0 : 8),
      paddingTop: () => room,
      paddingBottom: () => room,
    },
    margin: [0, 4, 0, 6],
  }
  return rows.length > most ? drawn : { stack: [drawn], unbreakable: true }
}
