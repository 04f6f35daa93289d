import type { Sheet } from './sheet-of.ts'
import { sheetPdf } from './sheet-pdf.ts'
import { sheetXlsx } from './sheet-xlsx.ts'

/** Loaded only when a list is taken out: the fonts take a while. */
export const writeSheet = (sheet: Sheet, format: 'pdf' | 'xlsx'): Promise<Buffer> =>
  format === 'pdf' ? sheetPdf(sheet) : sheetXlsx(sheet)
