import type Excel from 'exceljs'

/** What a file with full numbers says of itself on every sheet: who has it, what for, by whose leave. */
export interface Watermark {
  /** Name and heading of the sheet that tells it at length. */
  sheet: string
  /** Label and words, one row each. */
  told: readonly (readonly [label: string, words: string])[]
  /** The same in one line: first row, header and footer of every sheet. */
  line: string
  code: string
}

/** Codes of a header begin with &, and it holds 255 signs. */
const inHeader = (line: string) => `&L${line.replaceAll('&', '&&').slice(0, 240)}`

/** For `addWorksheet`: the line above and below each printed page. */
export const markedPages = ({ line }: Watermark) => ({
  headerFooter: { oddHeader: inHeader(line), oddFooter: inHeader(line) },
  pageSetup: { orientation: 'landscape' as const, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
})

/** The code in the properties of the workbook, and a first sheet that says what this file is. */
export function markBook(book: Excel.Workbook, mark: Watermark): void {
  const properties = { title: mark.sheet, subject: mark.code, keywords: mark.code, description: mark.line }
  Object.assign(book, properties, { creator: 'Semesta', lastModifiedBy: 'Semesta', identifier: mark.code })
  const sheet = book.addWorksheet(mark.sheet, markedPages(mark))
  sheet.columns = [{ width: 26 }, { width: 90 }]
  const rows = [sheet.addRow([mark.line]), ...mark.told.map((pair) => sheet.addRow([...pair]))]
  rows[0]!.font = { bold: true }
  // A sheet that is written while it is read has to be ended before the next.
  if ('commit' in sheet) {
    for (const row of rows) row.commit()
    ;(sheet as unknown as { commit(): void }).commit()
  }
}
