import ExcelJS from 'exceljs'

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

// One object a style: the writer recognises an object it has seen, and is twice as fast for it.
const plain = {}
const day = { numFmt: 'dd/mm/yyyy' }
const whole = { numFmt: '0' }
const bold = { font: { bold: true } }
const centred = { font: { bold: true }, alignment: { horizontal: 'center' as const } }

interface Parts {
  zip: { append(source: unknown, data: object): unknown }
  addThemes(): Promise<void>
}
type Options = ConstructorParameters<typeof ExcelJS.stream.xlsx.WorkbookWriter>[0]
const Writer = ExcelJS.stream.xlsx.WorkbookWriter as unknown as new (
  options: Options,
) => ExcelJS.stream.xlsx.WorkbookWriter & Parts

/** The library stamps the parts of its ZIP with the clock; here the same rows must give the same bytes. */
class SteadyWriter extends Writer {
  // The first thing the library's constructor calls once it has its ZIP.
  override addThemes(): Promise<void> {
    const append = this.zip.append.bind(this.zip)
    this.zip.append = (source, data) => append(source, { ...data, date: new Date(Date.UTC(2000, 0, 1)) })
    return super.addThemes()
  }
}

export function createWorkbook(path: string, on: Date): Workbook {
  const book = new SteadyWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { level: 1 } },
  })
  book.created = on
  book.modified = on
  return {
    sheet: (name) => addSheet(book, name),
    close: () => book.commit(),
  }
}

function addSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, name: string): Sheet {
  const sheet = book.addWorksheet(name)
  let count = 0
  const put = (values: CellValue[], style?: Partial<ExcelJS.Style>, spans: [number, number][] = []) => {
    count += 1
    const row = sheet.getRow(count)
    for (let i = 0; i < values.length; i++) {
      const value = values[i]
      if (value === null || value === undefined) continue
      const cell = row.getCell(i + 1)
      cell.value = value
      cell.style = style ?? styleOf(value)
    }
    for (const [from, to] of spans) sheet.mergeCells(count, from, count, to)
    row.commit()
    return count
  }
  return {
    name,
    row: (values) => put(values),
    title: (text, columns) => void put([text], centred, columns > 1 ? [[1, columns]] : []),
    header: (labels) => void put(labels, bold),
    groupedHeader(labels, groups) {
      const [top, low] = [sheet.getRow(count + 1), sheet.getRow(count + 2)]
      const grouped = new Set<number>()
      for (const [text, from, to] of groups) {
        top.getCell(from).value = text
        sheet.mergeCells(count + 1, from, count + 1, to)
        for (let column = from; column <= to; column++) grouped.add(column)
      }
      labels.forEach((label, i) => {
        const alone = !grouped.has(i + 1)
        const cell = (alone ? top : low).getCell(i + 1)
        cell.value = label
        cell.style = bold
        if (alone) sheet.mergeCells(count + 1, i + 1, count + 2, i + 1)
      })
      top.commit()
      low.commit()
      count += 2
    },
    blank: () => void put([]),
    done: () => sheet.commit(),
  }
}

function styleOf(value: CellValue): Partial<ExcelJS.Style> {
  if (value instanceof Date) return day
  return typeof value === 'number' && value > 1e11 ? whole : plain
}
