import type Excel from 'exceljs'
import { openExcel } from '../../platform/open-excel.ts'
import { markBook, markedPages, type Watermark } from '../../platform/watermark.ts'
import type { NikFaultKind } from '../api.ts'
import { harmless, type Word } from '../write-people.ts'

export interface AskedRow {
  number: number
  code: string
  nik: string | null
  written: string | null
  name: string
  birthDate: string | null
  village: string | null
  list: string
}

const columns: readonly [key: string, width: number][] = [
  ['number', 6],
  ['nik', 20],
  ['written', 22],
  ['name', 32],
  ['birthDate', 13],
  ['village', 30],
  ['list', 44],
  ['result', 26],
  ['rightNik', 22],
  ['eventDay', 18],
  ['question', 18],
]
const answers = ['match', 'corrected', 'mismatch', 'not-found', 'dead', 'moved'] as const
/** Below title and help, and below the watermark where there is one. */
const headerRowOf = (mark?: Watermark) => (mark ? 4 : 3)
const place = (key: string) => columns.findIndex(([name]) => name === key) + 1

/** The sheet as Disdukcapil gets it: what to answer is chosen from a list, and each cell to fill says how. */
export async function questionWorkbook(
  rows: readonly AskedRow[],
  kind: NikFaultKind,
  word: Word,
  mark?: Watermark,
): Promise<Buffer> {
  const { Workbook } = await openExcel()
  const book = new Workbook()
  const headerRow = headerRowOf(mark)
  const sheet = book.addWorksheet(word(`sheet.${kind}`), {
    views: [{ state: 'frozen', ySplit: headerRow }],
    ...(mark && markedPages(mark)),
  })
  // After the questions: whoever answers opens the file on them.
  if (mark) markBook(book, mark)
  sheet.columns = columns.map(([, width]) => ({ width }))
  // As text: a spreadsheet keeps only 15 digits of a number.
  for (const key of ['nik', 'written', 'rightNik', 'question']) sheet.getColumn(place(key)).numFmt = '@'
  if (mark) sheet.addRow([mark.line])
  sheet.addRow([word(`title.${kind}`)]).font = { bold: true }
  sheet.addRow([word('help')])
  sheet.addRow(columns.map(([key]) => word(`column.${key}`))).font = { bold: true }
  for (const { number, nik, written, name, birthDate, village, list, code } of rows)
    sheet.addRow([
      number,
      nik,
      written,
      harmless(name),
      birthDate,
      village,
      harmless(list),
      null,
      null,
      null,
      code,
    ])
  for (const key of ['result', 'rightNik', 'eventDay']) invite(sheet, key, headerRow, rows.length, word)
  return Buffer.from(await book.xlsx.writeBuffer())
}

declare module 'exceljs' {
  interface Worksheet {
    /** Part of the library, though not of its declared types; one rule for a range instead of one a cell. */
    dataValidations: { add(range: string, rule: DataValidation): void }
  }
}

/** Marks the cells to fill, and says what goes there when one is chosen. */
function invite(sheet: Excel.Worksheet, key: string, headerRow: number, count: number, word: Word): void {
  const [column, first] = [place(key), headerRow + 1]
  const last = first + Math.max(count, 2) - 1
  for (let row = headerRow; row <= last; row += 1)
    sheet.getCell(row, column).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF7DB' } }
  const words = {
    allowBlank: true,
    showInputMessage: true,
    promptTitle: word(`column.${key}`),
    prompt: word(`prompt.${key}`),
    showErrorMessage: true,
    errorTitle: word(`column.${key}`),
    error: word(`prompt.${key}`),
  }
  const choices = answers.map((answer) => word(`answer.${answer}`)).join(',')
  const rules: Record<string, Excel.DataValidation> = {
    result: { type: 'list', formulae: [`"${choices}"`], ...words },
    rightNik: { type: 'textLength', operator: 'equal', formulae: [16], ...words },
    eventDay: { type: 'date', operator: 'greaterThan', formulae: [new Date('1900-01-01')], ...words },
  }
  const letter = sheet.getColumn(column).letter
  sheet.dataValidations.add(`${letter}${first}:${letter}${last}`, rules[key]!)
}
