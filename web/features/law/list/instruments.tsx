import { useTranslation } from 'react-i18next'
import { lawBook } from '../../../../src/rules/index.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ConfidenceMark } from '../marks.tsx'

/** Every law that a figure or a test is cited by. */
export function Instruments() {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>{t('hukum.showInstruments')}</summary>
      <DataTable
        caption={t('hukum.instruments', { count: lawBook.instruments.size })}
        columns={[
          { id: 'id', header: t('hukum.number'), names: true, short: true, cell: (law) => law.id },
          { id: 'title', header: t('hukum.about'), cell: (law) => law.title },
          {
            id: 'from',
            header: t('hukum.inForceFrom'),
            short: true,
            cell: (law) => format.shortDate(law.inForceFrom),
          },
          { id: 'amended', header: t('hukum.amendedBy'), cell: (law) => law.amendedBy?.join(', ') },
          {
            id: 'sure',
            header: t('hukum.howSure'),
            cell: (law) => <ConfidenceMark confidence={law.confidence} />,
          },
        ]}
        rows={[...lawBook.instruments.values()]}
        rowKey={(law) => law.id}
        cards
      />
    </details>
  )
}
