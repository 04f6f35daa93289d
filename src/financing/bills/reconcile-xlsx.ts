import type { Words } from '../../platform/i18n.ts'
import { openExcel } from '../../platform/open-excel.ts'
import type { ReconcileRowsView, ReconcileView } from './api.ts'

const harmless = (cell: string | number | null) =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
const columns = [
  'difference',
  'month',
  'name',
  'nik',
  'village',
  'source',
  'group',
  'answer',
  'reason',
  'tariff',
  'billed',
  'charged',
  'paid',
  'rupiah',
] as const
const widths = [30, 10, 32, 20, 22, 26, 22, 12, 34, 12, 12, 12, 12, 14]

/** The reconciliation as a workbook: a sheet of sums, and one with a row a difference, NIK masked. */
export async function reconcileXlsx(
  view: ReconcileView,
  rows: ReconcileRowsView['rows'],
  t: Words,
): Promise<Buffer> {
  const Excel = await openExcel()
  const book = new Excel.Workbook()
  const sums = book.addWorksheet(t('bills.sumsSheet'))
  sums.columns = [{ width: 44 }, { width: 14 }, { width: 16 }, { width: 20 }]
  sums.addRow([
    t('bills.reconcileTitle', { from: view.fromMonth.slice(0, 7), until: view.untilMonth.slice(0, 7) }),
  ]).font = { bold: true }
  sums.addRow(['', t('bills.people'), t('bills.personMonths'), t('bills.rupiah')]).font = { bold: true }
  for (const [name, { people, months, amount }] of Object.entries(view.sums))
    sums.addRow([t(`bills.sum.${name}`), people, months, amount])
  sums.addRow([])
  for (const { kind, people, months, amount } of view.differences)
    sums.addRow([t(`bills.difference.${kind}`), people, months, amount])
  const sheet = book.addWorksheet(t('bills.rowsSheet'), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = widths.map((width) => ({ width }))
  sheet.addRow(columns.map((column) => t(`bills.column.${column}`))).font = { bold: true }
  for (const row of rows)
    sheet.addRow(
      [
        row.kind && t(`bills.difference.${row.kind}`),
        row.month.slice(0, 7),
        row.name,
        row.nikMask,
        row.village,
        row.source,
        t(`group.${row.group}`),
        row.answer && t(`bills.answer.${row.answer}`),
        [row.reasonCode && t(`bills.reason.${row.reasonCode}`), row.reason].filter(Boolean).join(': '),
        row.tariff,
        row.billed,
        row.charged,
        row.paid,
        row.difference,
      ].map(harmless),
    )
  return Buffer.from(await book.xlsx.writeBuffer())
}
