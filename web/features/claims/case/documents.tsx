import { useTranslation } from 'react-i18next'
import type { EventView } from '../../../../src/claims/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'

type Paper = EventView['documents'][number]

/** The papers that came in. */
export function Documents({ event: { documents } }: { event: EventView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<Paper>[] = [
    { id: 'kind', header: t('claims.paper'), names: true, cell: ({ kind }) => kind },
    {
      id: 'state',
      header: t('claims.stateLabel'),
      cell: ({ state, reason }) => [t(`claims.paperState.${state}`), reason].filter(Boolean).join(': '),
    },
    {
      id: 'size',
      header: t('claims.size'),
      cell: ({ bytes, pages }) => `${format.fileSize(bytes)}, ${t('claims.pages', { count: pages })}`,
    },
    {
      id: 'by',
      header: t('claims.uploadedBy'),
      cell: ({ uploadedBy, uploadedAt }) => `${uploadedBy}, ${format.moment(uploadedAt)}`,
    },
  ]
  return (
    <section className="section">
      <h2>{t('claims.papers')}</h2>
      {documents.length === 0 ? (
        <p style={{ margin: 0 }}>{t('claims.papersNone')}</p>
      ) : (
        <DataTable
          caption={t('claims.papers')}
          columns={columns}
          rows={documents}
          rowKey={({ id }) => id}
          cards
        />
      )}
    </section>
  )
}
