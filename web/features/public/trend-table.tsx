import { useTranslation } from 'react-i18next'
import type { PublicView } from '../../../src/public/api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useFormat } from '../../ui/format.ts'
import { useCountColumns } from './count-columns.tsx'

type Month = PublicView['months'][number]

/** Each month as it was published then; months are never counted anew here. */
export function TrendTable({ months }: { months: Month[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const counts = useCountColumns<Month>()
  const columns: Column<Month>[] = [
    {
      id: 'month',
      header: t('publik.column.month'),
      names: true,
      width: '40%',
      cell: ({ asOf }) => format.month(asOf),
    },
    ...counts,
  ]
  const title = t('publik.trend')
  return (
    <section className="section">
      <h2>{title}</h2>
      <DataTable cards caption={title} columns={columns} rows={months} rowKey={({ month }) => month} />
    </section>
  )
}
