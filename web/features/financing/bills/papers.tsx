import { useTranslation } from 'react-i18next'
import type { BillView } from '../../../../src/financing/bills/api.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'

/** Numbers and dates of the papers a payment stands on. */
export function Papers({ bill }: { bill: BillView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { contributionCode, spp, spm, sp2d, receipt, paid, charged } = bill
  const rows = [
    { name: t('bills.code'), number: contributionCode, on: null, amount: charged },
    { name: 'SPP', ...spp, amount: spp.number ? bill.accepted.amount : null },
    { name: 'SPM', ...spm, amount: null },
    { name: paid !== null && paid < 0 ? 'STS' : 'SP2D', ...sp2d, amount: paid },
    { name: t('bills.receipt'), ...receipt, amount: null },
  ].filter(({ number }) => number)
  if (rows.length === 0) return null
  return (
    <section className="section">
      <h2>{t('bills.papers')}</h2>
      <DataTable
        caption={t('bills.papers')}
        columns={[
          { id: 'paper', header: t('bills.papers'), names: true, cell: ({ name }) => name },
          { id: 'number', header: t('bills.paperNumber'), cell: ({ number }) => number },
          { id: 'on', header: t('bills.paperOn'), cell: ({ on }) => (on ? format.shortDate(on) : '–') },
          {
            id: 'amount',
            header: t('bills.rupiah'),
            number: true,
            cell: ({ amount }) => (amount === null ? '–' : format.wholeRupiah(amount)),
          },
        ]}
        rows={rows}
        rowKey={({ name }) => name}
        cards
      />
    </section>
  )
}
