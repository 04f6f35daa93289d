import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecreeView, LeftOutView } from '../../../../src/financing/decrees/api.ts'
import { api } from '../../../ui/api.ts'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Faults } from './adopt-found.tsx'

/** Rows of the paper that nobody was found for when it was entered. */
export function LeftOut({ decree: { id, leftOut } }: { decree: DecreeView }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const found = useQuery({
    queryKey: ['financing', 'left-out', id],
    queryFn: ({ signal }) => api.get<LeftOutView>(`/financing/decrees/${id}/left-out`, {}, signal),
    enabled: open,
  })
  return (
    <details className="section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('decrees.leftOut', { count: leftOut })}</summary>
      <p className="quiet">{t('decrees.leftOutLead')}</p>
      {found.error && <ProblemNote error={found.error} />}
      {open && (found.data ? <Faults faults={found.data.rows} /> : <Loading rows={4} />)}
    </details>
  )
}
