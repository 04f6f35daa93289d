import { useTranslation } from 'react-i18next'
import type { BenefitsView } from '../../../../src/claims/payments/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'

type Year = NonNullable<BenefitsView['paidIn']>[number]

/** What the regency paid in beside what came out for those it pays for, and why the two are no profit and no loss. */
export function PaidIn({ years }: { years: Year[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<Year>[] = [
    { id: 'year', header: t('benefits.year'), names: true, short: true, cell: ({ year }) => year },
    {
      id: 'in',
      header: t('benefits.paidIn'),
      number: true,
      cell: ({ paid, fromMonth, untilMonth }) => (
        <span>
          {format.wholeRupiah(paid)}
          <span className="quiet small" style={{ display: 'block' }}>
            {t('benefits.forMonths', { from: format.month(fromMonth), until: format.month(untilMonth) })}
          </span>
        </span>
      ),
    },
    {
      id: 'out',
      header: t('benefits.paidOut'),
      number: true,
      cell: ({ paidOut }) => format.wholeRupiah(paidOut),
    },
  ]
  return (
    <section className="section">
      <h2>{t('benefits.return')}</h2>
      {years.length === 0 ? (
        <p>{t('benefits.returnNone')}</p>
      ) : (
        <>
          <p>{t('benefits.returnLead')}</p>
          <p>
            <strong>{t('benefits.returnWarning')}</strong>
          </p>
          <DataTable
            caption={t('benefits.return')}
            columns={columns}
            rows={years}
            rowKey={({ year }) => String(year)}
          />
        </>
      )}
    </section>
  )
}
