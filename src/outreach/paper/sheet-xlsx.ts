import { wordsOf } from '../../platform/i18n.ts'
import { openExcel } from '../../platform/open-excel.ts'
import { columns } from './columns.ts'
import type { Sheet } from './sheet-of.ts'

const t = wordsOf('id')
/** What a spreadsheet would run as a formula gets an apostrophe before it. */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** The list of a village as a workbook to be filled in and handed back. */
export async function sheetXlsx({ campaign, village, rows }: Sheet): Promise<Buffer> {
  const Excel = await openExcel()
  const book = new Excel.Workbook()
  const sheet = book.addWorksheet(t('visits.sheet.name'), { views: [{ state: 'frozen', ySplit: 3 }] })
  sheet.columns = [12, 34, 8, 30, 26, 10, 16, 16, 40].map((width) => ({ width }))
  sheet.addRow([harmless(`${campaign}: ${village}`)]).font = { bold: true }
  sheet.addRow([t('visits.sheet.fill')])
  sheet.addRow(columns.map(({ title }) => title)).font = { bold: true }
  for (const { code, name, rt, path, employer } of rows)
    sheet.addRow([
      code,
      harmless(name),
      rt,
      t(`paths.path.${path}`),
      harmless(employer ?? ''),
      '',
      '',
      '',
      '',
    ])
  return Buffer.from(await book.xlsx.writeBuffer())
}
