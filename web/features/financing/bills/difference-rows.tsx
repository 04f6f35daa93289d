import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReconcileRowsView, Stage } from '../../../../src/financing/bills/api.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { NamedPerson } from '../named-person.tsx'
import { ofYear } from './queries.ts'

type Row = ReconcileRowsView['rows'][number]
const aPage = 50

/** Which rows: those that differ in a way, or those behind a sum. */
export type RowsAsked = { kind: NonNullable<Row['kind']> } | { stage: Stage }

/** The people and months behind a difference or a sum. */
export function DifferenceRows({ of, year }: { of: RowsAsked; year: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [page, setPage] = useState(0)
  const { from, until } = ofYear(year)
  const what = 'kind' in of ? t(`bills.difference.${of.kind}`) : t(`bills.sum.${of.stage}`)
  const body = { fromMonth: from, untilMonth: until, ...of, page }
  const rows = useQuery({
    queryKey: ['financing', 'difference-rows', body],
    queryFn: ({ signal }) => api.post<ReconcileRowsView>('/financing/reconciliation/rows', body, signal),
    placeholderData: keepPreviousData,
  })
  const money = (name: 'tariff' | 'charged' | 'paid' | 'difference'): Column<Row> => ({
    id: name,
    header: t(`bills.column.${name === 'difference' ? 'rupiah' : name}`),
    number: true,
    cell: (row) => (row[name] === null ? '–' : format.wholeRupiah(row[name])),
  })
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t('bills.column.name'),
      names: true,
      cell: (row) => <NamedPerson id={row.personId} name={row.name} about={[row.nikMask, row.village]} />,
    },
    {
      id: 'month',
      header: t('bills.month'),
      cell: (row) =>
        row.billId ? (
          <Link to="/anggaran/tagihan/$id" params={{ id: row.billId }}>
            {format.month(row.month)}
          </Link>
        ) : (
          format.month(row.month)
        ),
    },
    {
      id: 'reason',
      header: t('bills.column.answer'),
      cell: (row) =>
        [row.answer && t(`bills.answer.${row.answer}`), row.reasonCode && t(`bills.reason.${row.reasonCode}`)]
          .filter(Boolean)
          .join(': ') || '–',
    },
    money('tariff'),
    money('charged'),
    money('paid'),
    money('difference'),
  ]
  return (
    <section className="section" aria-live="polite">
      <h2>{t('bills.rowsOf', { what })}</h2>
      {rows.error && <ProblemNote error={rows.error} />}
      {!rows.data ? (
        <Loading rows={6} />
      ) : (
        <>
          <DataTable
            caption={what}
            columns={columns}
            rows={rows.data.rows}
            rowKey={({ lineId, month }) => `${lineId} ${month}`}
            dimmed={rows.isPlaceholderData}
            cards
          />
          <Pager page={page} pages={Math.ceil(rows.data.total / aPage)} change={setPage} />
        </>
      )}
    </section>
  )
}
