import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventRow, EventsView } from '../../../../src/claims/api.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ButtonLink, Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from '../claims.module.css'
import { Mark, StateMark } from '../marks.tsx'
import { ClaimTabs } from '../tabs.tsx'
import { More } from './more.tsx'
import { type EventsSearch, eventFilters } from './search.ts'

const aPage = 50

/** Every report, the latest first; those nobody is found for yet are asked for by one filter. */
export function Events() {
  const { t } = useTranslation()
  const { hanya: only = 'all', nomor = '' } = useSearch({ from: '/inside/klaim/peristiwa' })
  const navigate = useNavigate()
  // A name that is looked for stands in no address.
  const [text, setText] = useState(nomor)
  const [q] = useDebouncedValue(text.trim(), 250)
  const found = useInfiniteQuery({
    queryKey: ['claims', 'events', only, q],
    queryFn: ({ pageParam, signal }) =>
      api.post<EventsView>(
        '/claims/events/query',
        { only, ...(q && { q }), ...(pageParam && { after: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ rows }) => (rows.length < aPage ? undefined : rows.at(-1)!.id),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const columns = useColumns()
  const first = found.data?.pages[0]
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Page
      title={t('claims.eventsTitle')}
      lead={<p>{t('claims.eventsLead')}</p>}
      aside={<ButtonLink to="/klaim/lapor">{t('claims.reportOne')}</ButtonLink>}
    >
      <ClaimTabs />
      <search className={css.filters}>
        <TextInput
          label={t('claims.findEvent')}
          value={text}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('claims.show')}
          value={only}
          onChange={(event) =>
            void navigate({
              to: '/klaim/peristiwa',
              search: { hanya: event.currentTarget.value as EventsSearch['hanya'] },
              replace: true,
            })
          }
          data={eventFilters.map((value) => ({ value, label: t(`claims.eventsOnly.${value}`) }))}
        />
      </search>
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !first ? (
        <Loading rows={8} />
      ) : rows.length === 0 ? (
        <Empty
          title={t(q || only !== 'all' ? 'claims.noneSuch' : 'claims.eventsNone')}
          next={t('claims.noneNext')}
        />
      ) : (
        <div>
          <DataTable
            caption={t('claims.eventsTitle')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            dimmed={found.isPlaceholderData}
            cards
          />
          <More found={found} shown={rows.length} />
        </div>
      )}
    </Page>
  )
}

function useColumns(): Column<EventRow>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      id: 'who',
      header: t('claims.event'),
      names: true,
      cell: ({ id, name, number, village }) => (
        <span>
          <Link to="/klaim/peristiwa/$id" params={{ id }} preload={false}>
            {name}
          </Link>
          <span className={`${css.below} quiet small`}>
            {number} · {village || t('claims.villageUnknown')}
          </span>
        </span>
      ),
    },
    { id: 'kind', header: t('claims.whatHappened'), cell: ({ kind }) => t(`claims.kind.${kind}`) },
    {
      id: 'on',
      header: t('claims.happenedOn'),
      short: true,
      cell: ({ happenedOn }) => format.shortDate(happenedOn),
    },
    {
      id: 'found',
      header: t('claims.person'),
      cell: ({ linked, withdrawn }) =>
        withdrawn ? (
          <Mark look={['ban', 'plain']} words={t('claims.eventWithdrawn')} />
        ) : linked ? (
          <Mark look={['circle-check', 'good']} words={t('claims.linked')} />
        ) : (
          <Mark look={['zoom-question', 'doubt']} words={t('claims.unlinked')} />
        ),
    },
    {
      id: 'claims',
      header: t('claims.claims'),
      cell: ({ claims }) =>
        claims.length === 0 ? (
          <span className="quiet">{t('claims.noClaim')}</span>
        ) : (
          <ul className={css.plain}>
            {claims.map((claim) => (
              <li key={claim.id}>
                <Link to="/klaim/$id" params={{ id: claim.id }} preload={false}>
                  {t(`claims.programme.${claim.programme}`)}
                </Link>{' '}
                <StateMark claim={claim} />
              </li>
            ))}
          </ul>
        ),
    },
  ]
}
