import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RequestRow } from '../../../../src/privacy/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ButtonLink, Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Clock } from '../clock.tsx'
import css from '../privacy.module.css'
import { requestsQuery } from '../queries.ts'

const route = getRouteApi('/inside/permintaan-data')
const states = ['open', 'late', 'answered'] as const

/** What citizens ask about their own data, the next due first. */
export function DataRequests() {
  const { t } = useTranslation()
  const state = route.useSearch().state ?? 'open'
  const found = useQuery(requestsQuery(state))
  const add = (
    <ButtonLink to="/permintaan-data/baru" leftSection={<Icon name="plus" size={18} />}>
      {t('privacy.requests.add')}
    </ButtonLink>
  )
  const { period } = found.data ?? {}
  const lead = period && (
    <p>
      {t('privacy.requests.lead', { hours: period.hours, law: `${period.instrument} ${period.pinpoint}` })}
    </p>
  )
  return (
    <Page title={t('privacy.requests.title')} lead={lead} aside={add}>
      <nav aria-label={t('privacy.requests.show')} className={css.buttons}>
        {states.map((each) => (
          <Link
            key={each}
            to="/permintaan-data"
            search={{ state: each === 'open' ? undefined : each }}
            aria-current={each === state ? 'page' : undefined}
          >
            {t(`privacy.requests.tabs.${each}`, { count: found.data?.[each] ?? 0 })}
          </Link>
        ))}
      </nav>
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={6} />
      ) : found.data.rows.length === 0 ? (
        <Empty title={t(`privacy.requests.none.${state}`)} />
      ) : (
        <Rows rows={found.data.rows} />
      )}
    </Page>
  )
}

function Rows({ rows }: { rows: RequestRow[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<RequestRow>[] = [
    {
      id: 'number',
      header: t('privacy.requests.number'),
      names: true,
      short: true,
      cell: ({ id, number }) => (
        <Link to="/permintaan-data/$id" params={{ id }}>
          {number}
        </Link>
      ),
    },
    {
      id: 'time',
      header: t('privacy.requests.time'),
      cell: (row) => (
        <>
          <Clock of={row} />
          {row.outcome && <span className={css.sub}>{t(`privacy.requests.outcome.${row.outcome}`)}</span>}
        </>
      ),
    },
    { id: 'kind', header: t('privacy.requests.asks'), cell: ({ kind }) => t(`privacy.kind.${kind}`) },
    {
      id: 'about',
      header: t('privacy.requests.about'),
      cell: ({ workerId, workerName, villageName }) =>
        workerId ? (
          <>
            <Link to="/orang/$id" params={{ id: workerId }}>
              {workerName ?? '–'}
            </Link>
            <span className={css.sub}>{villageName}</span>
          </>
        ) : (
          t('privacy.requests.nobody')
        ),
    },
    {
      id: 'received',
      header: t('privacy.requests.received'),
      short: true,
      cell: ({ receivedAt }) => format.moment(receivedAt),
    },
    {
      id: 'owner',
      header: t('privacy.requests.owner'),
      cell: ({ owner }) => owner ?? <span className="quiet">{t('privacy.requests.noOwner')}</span>,
    },
  ]
  return (
    <DataTable
      caption={t('privacy.requests.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      cards
    />
  )
}
