import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../../../../src/claims/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { claimQuery } from '../queries.ts'

type Paper = EventView['documents'][number]

/** The papers that came in; they are handed in on the pages of the claims, which say what each must show. */
export function Documents({ event: { documents, claims } }: { event: EventView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const asked = useQueries({ queries: claims.map(({ id }) => claimQuery(id)) })
  const titles = new Map(
    asked.flatMap(({ data }) => data?.papers.map(({ kind, title }) => [kind, title] as const) ?? []),
  )
  const columns: Column<Paper>[] = [
    { id: 'kind', header: t('claims.paper'), names: true, cell: ({ kind }) => titles.get(kind) ?? kind },
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
        <p style={{ margin: 0 }}>{t(claims.length > 0 ? 'claims.papersNone' : 'claims.papersLater')}</p>
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
