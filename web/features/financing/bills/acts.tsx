import { useTranslation } from 'react-i18next'
import type { BillView } from '../../../../src/financing/bills/api.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'

/** Who took which step, and when. */
export function Acts({ bill: { acts } }: { bill: BillView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="section">
      <h2>{t('bills.acts')}</h2>
      <DataTable
        caption={t('bills.acts')}
        columns={[
          { id: 'act', header: t('bills.acts'), names: true, cell: ({ kind }) => t(`bills.act.${kind}`) },
          { id: 'by', header: t('bills.by'), cell: ({ by }) => by },
          { id: 'at', header: t('bills.at'), cell: ({ at }) => format.moment(at) },
          { id: 'why', header: t('bills.why'), cell: ({ reason }) => reason || '–' },
        ]}
        rows={acts}
        rowKey={({ kind, at }) => `${kind} ${at}`}
        cards
      />
    </section>
  )
}
