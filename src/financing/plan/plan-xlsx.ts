import type { Words } from '../../platform/i18n.ts'
import { openExcel } from '../../platform/open-excel.ts'
import type { PlanResult, PlanView } from './api.ts'

type Cell = string | number | null
/** What a spreadsheet would run as a formula gets an apostrophe before it. */
const harmless = (cell: Cell) => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** A plan as a workbook of sums, without a person in it: by source, group and village; reasons; villages; the curve. */
export async function planXlsx(plan: PlanView & { result: PlanResult }, t: Words): Promise<Buffer> {
  const { title, asked, asOf, lawVersion, result } = plan
  const Excel = await openExcel()
  const book = new Excel.Workbook()
  const sheet = (name: string, columns: readonly string[], rows: readonly (readonly Cell[])[]) => {
    const page = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 4 }] })
    page.columns = columns.map((_, i) => ({ width: i === 0 ? 34 : 22 }))
    page.addRow([harmless(title)]).font = { bold: true }
    page.addRow([
      t('plans.sheetOn', {
        from: asked.fromMonth.slice(0, 7),
        year: asked.fiscalYear,
        day: asOf ?? '–',
        law: lawVersion,
      }),
    ])
    page.addRow([])
    page.addRow([...columns]).font = { bold: true }
    for (const row of rows) page.addRow(row.map(harmless))
  }
  const village = new Map(result.villages.map((one) => [one.code, one]))
  const source = new Map(result.sources.map((one) => [one.id, one.name]))
  const column = (...keys: string[]) => keys.map((key) => t(key))
  sheet(
    t('plans.sheet.rows'),
    column(
      'financing.source',
      'decrees.groupLabel',
      'decrees.column.village',
      'decrees.column.district',
      'plans.sheetMonths',
      'plans.people',
      'plans.cost',
    ),
    result.rows.map((row) => [
      source.get(row.sourceId) ?? '',
      t(`group.${row.group}`),
      village.get(row.village)?.name ?? '',
      village.get(row.village)?.district ?? '',
      row.months,
      row.people,
      row.amount,
    ]),
  )
  sheet(
    t('plans.sheet.villages'),
    column(
      'decrees.column.village',
      'decrees.column.district',
      'plans.candidates',
      'plans.least',
      'plans.protected',
      'plans.cost',
    ),
    result.villages.map((one) => [one.name, one.district, one.candidates, one.least, one.picked, one.amount]),
  )
  sheet(
    t('plans.sheet.reasons'),
    column('plans.why', 'plans.people'),
    result.reasons.map(({ reason, people }) => [t(`plans.reason.${reason}`), people]),
  )
  if (result.curve.length > 0)
    sheet(
      t('plans.sheet.curve'),
      column('plans.protected', 'plans.loss'),
      result.curve.map(({ people, loss }) => [people, loss]),
    )
  return Buffer.from(await book.xlsx.writeBuffer())
}
