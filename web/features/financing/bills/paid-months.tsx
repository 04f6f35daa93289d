import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PaidMonthsView } from '../../../../src/financing/bills/api.ts'
import { api } from '../../../ui/api.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { useMay } from '../../access/may.tsx'

/** The months a person was billed for; nothing when there are none, or they are not for the reader. */
export function PaidMonths({ personId }: { personId: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()('decrees.read')
  const { data: months = [] } = useQuery({
    queryKey: ['financing', 'paid-months', personId],
    queryFn: ({ signal }) => api.get<PaidMonthsView>(`/financing/people/${personId}/months`, {}, signal),
    enabled: may,
  })
  if (months.length === 0) return null
  return (
    <details className="section">
      <summary>{t('bills.ofPerson')}</summary>
      <p className="quiet small">{t('bills.ofPersonNote')}</p>
      <DataTable
        caption={t('bills.ofPerson')}
        columns={[
          {
            id: 'month',
            header: t('bills.month'),
            names: true,
            cell: ({ month, billId }) => (
              <Link to="/anggaran/tagihan/$id" params={{ id: billId }}>
                {format.month(month)}
              </Link>
            ),
          },
          { id: 'source', header: t('bills.source'), cell: ({ source, decree }) => `${source}, ${decree}` },
          {
            id: 'answer',
            header: t('bills.column.answer'),
            cell: ({ answer, reasonCode }) =>
              [t(`bills.answer.${answer}`), reasonCode && t(`bills.reason.${reasonCode}`)]
                .filter(Boolean)
                .join(': '),
          },
          { id: 'state', header: t('bills.stateLabel'), cell: ({ state }) => t(`bills.state.${state}`) },
          {
            id: 'paid',
            header: t('bills.paid'),
            number: true,
            cell: ({ paid }) => (paid === null ? t('bills.notPaid') : format.wholeRupiah(paid)),
          },
        ]}
        rows={months}
        rowKey={({ billId }) => billId}
        cards
      />
    </details>
  )
}
