import Excel from 'exceljs'
import type { AnnexRow } from './annex-rows.ts'
import type { AnnexWords } from './annex-words.ts'
import type { DecreeView } from './api.ts'

const widths = [6, 32, 20, 13, 30, 22, 18, 20, 26, 34]
/** What a spreadsheet would run as a formula gets an apostrophe before it. */
const harmless = (cell: string | number) =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell

/** The same annex as a workbook: one sheet for who is added, one for who is ended. */
export async function annexXlsx(
  decree: DecreeView,
  rows: readonly AnnexRow[],
  regency: string,
  words: AnnexWords,
): Promise<Buffer> {
  const book = new Excel.Workbook()
  for (const kind of ['add', 'end'] as const) {
    const these = rows.filter((row) => row.kind === kind)
    if (these.length === 0) continue
    const title = words.title(decree, regency)
    const sheet = book.addWorksheet(words.sheet(kind), {
      views: [{ state: 'frozen', ySplit: title.length + 2 }],
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    })
    sheet.columns = widths.map((width) => ({ width }))
    for (const line of title) sheet.addRow([line]).font = { bold: true }
    sheet.addRow([decree.print ? words.print(decree.print) : words.draft])
    sheet.addRow(words.columns).font = { bold: true }
    for (const [i, row] of these.entries()) sheet.addRow(words.cells(row, i).map(harmless))
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
