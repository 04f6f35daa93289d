import { NativeSelect } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TimesRows } from '../../../../src/claims/times/api.ts'
import { onlys, stages } from '../../../../src/claims/times/words.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { NextRows } from '../../financing/next-rows.tsx'
import css from '../claims.module.css'
import { narrowedBy, type TimesSearch } from './times-search.ts'

type Row = TimesRows['rows'][number]
const aPage = 50

/** The claims behind the numbers, those that have waited longest on top. */
export function Rows({ search }: { search: TimesSearch }) {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/klaim/waktu' })
  const { tahap: stage, hanya: only = 'open' } = search
  const asked = { only, ...(stage && { stage }), ...narrowedBy(search) }
  const found = useInfiniteQuery({
    queryKey: ['claims', 'times', 'rows', asked],
    queryFn: ({ pageParam, signal }) =>
      api.post<TimesRows>('/claims/times/rows', { ...asked, after: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ rows }, pages) => (rows.length < aPage ? undefined : pages.length * aPage),
    placeholderData: keepPreviousData,
  })
  const columns = useColumns()
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const change = (part: TimesSearch) =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false })
  return (
    <section className="section" id="baris">
      <h2>{t('times.oldest')}</h2>
      <div className={css.filters}>
        <NativeSelect
          label={t('times.stage')}
          value={stage ?? ''}
          onChange={({ currentTarget }) =>
            change({ tahap: (currentTarget.value || undefined) as TimesSearch['tahap'] })
          }
          data={[
            { value: '', label: t('claims.any') },
            ...stages.map((value) => ({ value, label: t(`claims.state.${value}`) })),
          ]}
        />
        <NativeSelect
          label={t('claims.show')}
          value={only}
          onChange={({ currentTarget }) => change({ hanya: currentTarget.value as TimesSearch['hanya'] })}
          data={onlys.map((value) => ({
            value,
            label: t(`times.only.${value}`),
          }))}
        />
      </div>
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={6} />
      ) : rows.length === 0 ? (
        <p>{t('times.noRows')}</p>
      ) : (
        <>
          <DataTable
            caption={t('times.oldest')}
            columns={columns}
            rows={rows}
            rowKey={({ id, stage: of, since }) => `${id} ${of} ${since}`}
            dimmed={found.isPlaceholderData}
            cards
          />
          <NextRows found={found} shown={rows.length} />
        </>
      )}
    </section>
  )
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      id: 'who',
      header: t('claims.claim'),
      names: true,
      cell: ({ id, name, number, village }) => (
        <span>
          <Link to="/klaim/$id" params={{ id }} preload={false}>
            {name}
          </Link>
          <span className={`${css.below} quiet small`}>{[number, village].filter(Boolean).join(' · ')}</span>
        </span>
      ),
    },
    {
      id: 'stage',
      header: t('times.stage'),
      cell: ({ stage, stuck, until }) => (
        <span>
          {t(`claims.state.${stage}`)}
          {stuck && !until && <span className={`${css.below} small`}>{t(`claims.stuck.${stuck}`)}</span>}
        </span>
      ),
    },
    {
      id: 'since',
      header: t('times.since'),
      cell: ({ since, until }) =>
        until ? `${format.shortDate(since)} – ${format.shortDate(until)}` : format.shortDate(since),
    },
    {
      id: 'days',
      header: t('times.days'),
      number: true,
      cell: ({ days, target, working }) => (
        <span>
          {t(working ? 'times.inWorking' : 'times.inDays', { count: days })}
          <span className={`${css.below} quiet small`}>{t('times.targetIs', { days: target })}</span>
        </span>
      ),
    },
    { id: 'owner', header: t('times.owner'), cell: ({ owner }) => owner ?? t('times.nobody') },
  ]
}
