import { useTranslation } from 'react-i18next'
import type { DecreeView } from '../../../../src/financing/decrees/api.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'

/** Who took which step, and when. */
export function Acts({ decree: { acts, print } }: { decree: DecreeView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="section">
      <h2>{t('decrees.acts')}</h2>
      <DataTable
        caption={t('decrees.acts')}
        columns={[
          { id: 'act', header: t('decrees.acts'), names: true, cell: ({ kind }) => t(`decrees.act.${kind}`) },
          { id: 'by', header: t('decrees.by'), cell: ({ by }) => by },
          { id: 'at', header: t('decrees.at'), cell: ({ at }) => format.moment(at) },
          { id: 'reason', header: t('decrees.reason'), cell: ({ reason }) => reason || '–' },
        ]}
        rows={acts}
        rowKey={({ kind, at }) => `${kind} ${at}`}
        cards
      />
      {print && (
        <p className="quiet small" style={{ overflowWrap: 'anywhere' }}>
          {t('decrees.annexPrint', { print })}
        </p>
      )}
    </section>
  )
}
