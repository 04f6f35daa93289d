import type { Words } from '../../../platform/i18n.ts'
import { openExcel } from '../../../platform/open-excel.ts'
import type { AdoptedView } from '../api.ts'

/** What a spreadsheet would run as a formula gets an apostrophe before it. */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
const columns = ['row', 'name', 'nik', 'fault'] as const

/** Every row of an annex that cannot be taken over, with what is wrong and how it is mended; NIK masked. */
export async function faultsXlsx(faults: AdoptedView['faults'], t: Words): Promise<Buffer> {
  const Excel = await openExcel()
  const book = new Excel.Workbook()
  const sheet = book.addWorksheet(t('decrees.faultSheet'), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [8, 36, 20, 90].map((width) => ({ width }))
  sheet.addRow(columns.map((column) => t(`decrees.faultColumn.${column}`))).font = { bold: true }
  for (const { row, name, nikMask, code } of faults)
    sheet.addRow([row, harmless(name), nikMask ?? '', t(`decrees.fault.${code}`)])
  return Buffer.from(await book.xlsx.writeBuffer())
}
