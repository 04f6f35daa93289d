import { type CsvOptions, createCsv } from './text-file.ts'
import { type CellValue, createWorkbook } from './workbook.ts'

/** A table being written, whatever the format. */
export interface Sink {
  readonly sheetName: string
  title(text: string, columns: number): void
  blank(): void
  header(labels: string[]): void
  /** Returns the row (or line) number in the file, from 1. */
  row(values: CellValue[]): number
  flush(): Promise<void>
  close(): Promise<void>
}

export function createXlsx(path: string, sheetName: string): Sink {
  const book = createWorkbook(path)
  const sheet = book.sheet(sheetName)
  return {
    ...sheet,
    sheetName,
    header: (labels) => sheet.header(labels),
    flush: async () => {},
    close: () => book.close(),
  }
}

/** CSV as saved from a spreadsheet: dates as shown, long numbers in scientific notation. */
export function createCsvSink(path: string, options: CsvOptions): Sink {
  const csv = createCsv(path, options)
  return {
    sheetName: '',
    title: (text, columns) => void csv.row([text, ...Array.from({ length: columns - 1 }, () => '')]),
    blank: () => void csv.row(['']),
    header: (labels) => void csv.row(labels),
    row: (values) => csv.row(values.map(asShown)),
    flush: csv.flush,
    close: csv.close,
  }
}

function asShown(value: CellValue): string | number | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('/')
  if (typeof value === 'number' && value > 1e11)
    return value.toExponential(5).replace('.', ',').replace('e+', 'E+')
  return value
}
