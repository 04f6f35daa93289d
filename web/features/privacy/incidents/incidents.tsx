import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IncidentContent, IncidentsView, IncidentView } from '../../../../src/privacy/api.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { Clock } from '../clock.tsx'
import { incidentsQuery, useAct } from '../queries.ts'
import { AccountReads } from './account-reads.tsx'
import { emptyContent, IncidentForm } from './incident-form.tsx'

type Row = IncidentsView['rows'][number]

/** Failures to protect personal data, with the clock of their notices. */
export function Incidents() {
  const { t } = useTranslation()
  const found = useQuery(incidentsQuery)
  const { period } = found.data ?? {}
  return (
    <Page
      title={t('privacy.incidents.title')}
      lead={
        period && (
          <p>
            {t('privacy.incidents.lead', {
              hours: period.hours,
              law: `${period.instrument} ${period.pinpoint}`,
            })}
          </p>
        )
      }
    >
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={5} />
      ) : found.data.rows.length === 0 ? (
        <Empty title={t('privacy.incidents.none')} next={t('privacy.incidents.noneNext')} />
      ) : (
        <Rows rows={found.data.rows} />
      )}
      <May right="incidents.write">
        <NewIncident />
      </May>
      <AccountReads />
    </Page>
  )
}

function NewIncident() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [id] = useState(() => crypto.randomUUID())
  const open = useAct(
    'incidents',
    (content: IncidentContent) => api.post<IncidentView>('/incidents', { id, content }),
    (made) => void navigate({ to: '/insiden/$id', params: { id: made.id } }),
  )
  return (
    <details>
      <summary>{t('privacy.incidents.add')}</summary>
      <IncidentForm
        start={emptyContent()}
        act={t('privacy.incidents.add')}
        busy={open.isPending}
        error={open.error}
        onSay={(content) => open.mutate(content)}
      />
    </details>
  )
}

function Rows({ rows }: { rows: Row[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<Row>[] = [
    {
      id: 'number',
      header: t('privacy.incidents.number'),
      names: true,
      short: true,
      cell: ({ id, number }) => (
        <Link to="/insiden/$id" params={{ id }}>
          {number}
        </Link>
      ),
    },
    { id: 'time', header: t('privacy.incidents.time'), cell: (row) => <Clock of={row} notice /> },
    { id: 'what', header: t('privacy.incidents.what'), cell: ({ what }) => what },
    {
      id: 'found',
      header: t('privacy.incidents.found'),
      short: true,
      cell: ({ foundAt }) => format.moment(foundAt),
    },
    {
      id: 'state',
      header: t('privacy.incidents.state'),
      cell: ({ closedAt }) => t(closedAt ? 'privacy.incidents.isClosed' : 'privacy.incidents.isOpen'),
    },
  ]
  return (
    <DataTable
      caption={t('privacy.incidents.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      cards
    />
  )
}
