import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../ui/data-table.tsx'
import { May } from '../../access/may.tsx'
import { useFindingColumns } from './finding-columns.tsx'
import { type FindingRow, findingRowsQuery } from './queries.ts'
import { Settle } from './settle.tsx'

/** What does not fit together in one case, for those who can look into it; nothing where there is nothing. */
export const OnCase = ({ eventId }: { eventId: string }) => (
  <May right="claims.findings">
    <Found eventId={eventId} />
  </May>
)

function Found({ eventId }: { eventId: string }) {
  const { t } = useTranslation()
  const [settling, setSettling] = useState<FindingRow | null>(null)
  const found = useInfiniteQuery(findingRowsQuery({ eventId }))
  const columns = useFindingColumns(setSettling).filter(({ id }) => id !== 'case')
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  if (rows.length === 0) return null
  return (
    <section className="section">
      <h2>{t('findings.onCase')}</h2>
      <p className="quiet" style={{ marginBlockStart: 0 }}>
        {t('findings.onCaseLead')}
      </p>
      <DataTable
        caption={t('findings.onCase')}
        columns={columns.map((column) => (column.id === 'what' ? { ...column, names: true } : column))}
        rows={rows}
        rowKey={({ id }) => id}
        cards
      />
      <Settle finding={settling} onClose={() => setSettling(null)} />
    </section>
  )
}
