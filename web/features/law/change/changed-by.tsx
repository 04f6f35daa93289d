import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DiffView } from '../../../../src/law/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { signedRupiah } from './signed-rupiah.ts'

type Row = DiffView['byGroup'][number]

/** The change by one way of cutting, the largest first. */
export function ChangedBy(props: { title: string; rows: Row[]; nameOf: (code: string) => string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const count = (by: Row['more']) => (by.memberships === 0 ? null : format.number(by.memberships))
  const columns: Column<Row>[] = [
    { id: 'name', header: t('hukum.change.whose'), names: true, cell: (row) => props.nameOf(row.code) },
    { id: 'less', header: t('hukum.change.less'), number: true, cell: (row) => count(row.less) },
    { id: 'more', header: t('hukum.change.more'), number: true, cell: (row) => count(row.more) },
    {
      id: 'same',
      header: t('hukum.change.same'),
      number: true,
      cell: (row) => format.number(row.same + row.notComputed),
    },
    { id: 'month', header: t('hukum.change.month'), number: true, cell: (row) => signedRupiah(row.change) },
    { id: 'year', header: t('hukum.change.year'), number: true, cell: (row) => signedRupiah(row.changeYear) },
  ]
  const size = (row: Row) => Math.abs(row.change)
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      <DataTable
        caption={props.title}
        columns={columns}
        rows={[...props.rows].sort((a, b) => size(b) - size(a))}
        rowKey={(row) => row.code}
        cards
      />
    </section>
  )
}
