import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { openExcel } from '../platform/open-excel.ts'
import { markBook, markedPages, type Watermark } from '../platform/watermark.ts'
import type { PersonRow } from './api.ts'

/** A word of the screens by its key, in the reader's language. */
export type Word = (key: string) => string

type Column = {
  key: string
  width: number
  value: (row: PersonRow, word: Word) => string | number | Date | null
}
const wordOr = (word: Word, prefix: string, code: string | null) => (code ? word(`${prefix}.${code}`) : '')

const columns: Column[] = [
  { key: 'name', width: 32, value: (row) => row.name },
  { key: 'nik', width: 20, value: (row) => row.nikMask },
  { key: 'birthDate', width: 13, value: (row) => row.birthDate },
  { key: 'sex', width: 6, value: (row) => row.sex },
  { key: 'village', width: 22, value: (row) => row.villageName },
  { key: 'district', width: 18, value: (row) => row.districtName },
  { key: 'segment', width: 9, value: (row, word) => wordOr(word, 'segment', row.segment) },
  { key: 'group', width: 20, value: (row, word) => wordOr(word, 'group', row.group) },
  { key: 'occupation', width: 22, value: (row) => row.occupation },
  { key: 'standing', width: 14, value: (row, word) => word(`standing.${row.standing}`) },
  { key: 'protection', width: 22, value: (row, word) => word(`protection.${row.protection}`) },
  { key: 'coveredUntil', width: 15, value: (row) => row.coveredUntil },
  { key: 'payer', width: 16, value: (row, word) => wordOr(word, 'payer', row.payerKind) },
  { key: 'listCount', width: 8, value: (row) => row.listCount },
]

/** What a spreadsheet would run as a formula once edited or saved as CSV gets an apostrophe before it. */
export function harmless(value: ReturnType<Column['value']>) {
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
}

const cells = (row: PersonRow, word: Word) => columns.map(({ value }) => harmless(value(row, word)))
const header = (word: Word) => columns.map(({ key }) => word(`column.${key}`))

/** An XLSX of people that is written while it is read; memory stays bounded whatever the number of rows. */
export function peopleToXlsx(
  rows: AsyncIterable<PersonRow>,
  word: Word,
  title: string,
  mark?: Watermark,
): Readable {
  const out = new PassThrough({ highWaterMark: 256 * 1024 })
  void fill()
  return out

  async function fill() {
    try {
      const { book, sheet } = await openSheet(out, word, title, mark)
      for await (const row of rows) {
        sheet.addRow(cells(row, word)).commit()
        if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')])
        if (out.destroyed) return
      }
      sheet.commit()
      await book.commit()
    } catch (error) {
      out.destroy(error as Error)
    }
  }
}

/** The sheet with all that stands above the people. */
async function openSheet(out: PassThrough, word: Word, title: string, mark: Watermark | undefined) {
  const Excel = await openExcel()
  const book = new Excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  if (mark) markBook(book, mark)
  const sheet = book.addWorksheet(word('sheet'), {
    views: [{ state: 'frozen', ySplit: mark ? 3 : 2 }],
    ...(mark && markedPages(mark)),
  })
  sheet.columns = columns.map(({ width }) => ({ width }))
  if (mark) sheet.addRow([mark.line]).commit()
  sheet.addRow([title]).commit()
  const head = sheet.addRow(
    header(mark ? (key) => word(key === 'column.nik' ? 'column.fullNik' : key) : word),
  )
  head.font = { bold: true }
  head.commit()
  return { book, sheet }
}

/** The same as CSV for people whose spreadsheet is Indonesian: semicolons, and a mark that says UTF-8. */
export function peopleToCsv(rows: AsyncIterable<PersonRow>, word: Word): Readable {
  const out = stringify({ delimiter: ';', bom: true, header: true, columns: header(word) })
  void fill()
  return out

  async function fill() {
    try {
      for await (const row of rows) if (!out.write(cells(row, word))) await once(out, 'drain')
      out.end()
    } catch (error) {
      out.destroy(error as Error)
    }
  }
}
