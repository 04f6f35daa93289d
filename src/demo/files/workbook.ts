import { bookParts, sheetClose, sheetOpen, sheetPath, styles } from './xlsx-parts.ts'
import { xmlText } from './xml-text.ts'
import { deflating, writeZip } from './zip.ts'

export type CellValue = string | number | Date | null

export interface Sheet {
  readonly name: string
  /** Returns the row number as Excel shows it. */
  row(values: CellValue[]): number
  /** One text over several columns, as on letterheads. */
  title(text: string, columns: number): void
  header(labels: CellValue[]): void
  /** Two header rows: groups above, labels below, ungrouped labels over both. */
  groupedHeader(labels: string[], groups: [text: string, from: number, to: number][]): void
  blank(): void
  done(): void
}

export interface Workbook {
  sheet(name: string): Sheet
  close(): Promise<void>
}

type Style = (typeof styles)[keyof typeof styles]
type Packed = ReturnType<typeof deflating>

/** Text that waits for the packer: a piece a row would cost more than the packing. */
const pieceLength = 64 * 1024

/** An XLSX workbook, its sheets written one after the other and packed as they come. The same rows give the same bytes. */
export function createWorkbook(path: string): Workbook {
  const names: string[] = []
  const sheets: { part: Packed; done(): void }[] = []
  return {
    sheet(name) {
      sheets.at(-1)?.done()
      names.push(name)
      const part = deflating(`xl/${sheetPath(names.length)}`)
      const sheet = writeSheet(name, part)
      sheets.push({ part, done: sheet.done })
      return sheet
    },
    async close() {
      sheets.at(-1)?.done()
      const parts = bookParts(names).map(([name, text]) => {
        const part = deflating(name)
        part.write(text)
        return part
      })
      await writeZip(
        path,
        await Promise.all([...parts, ...sheets.map(({ part }) => part)].map((p) => p.end())),
      )
    },
  }
}

function writeSheet(name: string, part: Packed): Sheet {
  let count = 0
  let waiting = sheetOpen
  let isDone = false
  const merged: string[] = []
  const put = (values: readonly CellValue[], style?: Style) => {
    count += 1
    let cells = ''
    for (let i = 0; i < values.length; i++) cells += cell(values[i]!, i, count, style)
    waiting += `<row r="${count}">${cells}</row>`
    if (waiting.length > pieceLength) {
      part.write(waiting)
      waiting = ''
    }
    return count
  }
  const merge = (fromRow: number, fromColumn: number, toRow: number, toColumn: number) =>
    void merged.push(`${letters(fromColumn)}${fromRow}:${letters(toColumn)}${toRow}`)
  return {
    name,
    row: (values) => put(values),
    title(text, columns) {
      const row = put([text], styles.centred)
      if (columns > 1) merge(row, 0, row, columns - 1)
    },
    header: (labels) => void put(labels, styles.bold),
    groupedHeader(labels, groups) {
      const top: CellValue[] = labels.map(() => null)
      const grouped = new Set<number>()
      for (const [text, from, to] of groups) {
        top[from - 1] = text
        merge(count + 1, from - 1, count + 1, to - 1)
        for (let column = from; column <= to; column++) grouped.add(column - 1)
      }
      labels.forEach((label, i) => {
        if (grouped.has(i)) return
        top[i] = label
        merge(count + 1, i, count + 2, i)
      })
      put(top, styles.bold)
      put(
        labels.map((label, i) => (grouped.has(i) ? label : null)),
        styles.bold,
      )
    },
    blank: () => void put([]),
    done() {
      if (isDone) return
      isDone = true
      part.write(waiting + sheetClose(merged))
    },
  }
}

const dayMs = 86_400_000
/** Day 25,569 of a spreadsheet is 1 January 1970. */
const epochDay = 25_569

function cell(value: CellValue, column: number, row: number, style?: Style): string {
  if (value === null || value === undefined) return ''
  const at = `<c r="${letters(column)}${row}" s="${style ?? styleOf(value)}"`
  if (typeof value === 'string') return `${at} t="str"><v>${xmlText(value)}</v></c>`
  return `${at}><v>${typeof value === 'number' ? value : epochDay + value.getTime() / dayMs}</v></c>`
}

function styleOf(value: string | number | Date): Style {
  if (value instanceof Date) return styles.day
  return typeof value === 'number' && value > 1e11 ? styles.whole : styles.plain
}

const known: string[] = []

/** A, B … Z, AA … for columns from 0. */
function letters(column: number): string {
  known[column] ??=
    (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
  return known[column]
}
