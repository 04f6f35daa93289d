import { useTranslation } from 'react-i18next'
import type { PublicationFile } from '../../../src/public/api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useCountColumns } from './count-columns.tsx'

type Kind = PublicationFile['kinds'][number]

/** Segments, or payer groups, of the whole regency. */
export function KindTable({
  title,
  rows,
  nameOf,
}: {
  title: string
  rows: Kind[]
  nameOf: (code: string) => string
}) {
  const { t } = useTranslation()
  const counts = useCountColumns<Kind>()
  const columns: Column<Kind>[] = [
    {
      id: 'kind',
      header: t('publik.column.kind'),
      names: true,
      width: '40%',
      cell: ({ code }) => nameOf(code),
    },
    ...counts,
  ]
  return (
    <section className="section">
      <h2>{title}</h2>
      <DataTable cards caption={title} columns={columns} rows={rows} rowKey={({ code }) => code} />
    </section>
  )
}
