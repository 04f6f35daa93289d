import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MembersView } from '../../../../src/outreach/visits/api.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { NextRows } from '../../financing/next-rows.tsx'
import css from '../outreach.module.css'

const aPage = 50
type Row = MembersView['rows'][number]
interface Asked {
  campaign?: string | undefined
  village?: string | undefined
  stage?: string | undefined
  due?: boolean
  q?: string | undefined
}

/** People of lists, each opening its visits. */
export function MemberList({ title, asked }: { title: string; asked: Asked }) {
  const { t } = useTranslation()
  const format = useFormat()
  const found = useInfiniteQuery({
    queryKey: ['outreach', 'people', 'list', asked],
    queryFn: ({ pageParam, signal }) =>
      api.post<MembersView>('/outreach/people', { ...asked, ...(pageParam && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => (page.rows.length < aPage ? undefined : page.rows.at(-1)!.id),
    placeholderData: keepPreviousData,
  })
  if (found.error) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Loading rows={6} />
  const rows = found.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0) return <Empty title={t('visits.nobody')} next={t('visits.nobodyNext')} />
  const columns: Column<Row>[] = [
    {
      id: 'who',
      header: t('visits.who'),
      names: true,
      cell: ({ id, name, code, village, rt }) => (
        <span>
          <Link to="/jangkauan/kunjungan/$id" params={{ id }}>
            {name}
          </Link>
          <span className={css.below}>
            {[rt ? t('visits.rt', { rt }) : t('visits.noRt'), village, code].filter(Boolean).join(' · ')}
          </span>
        </span>
      ),
    },
    {
      id: 'path',
      header: t('paths.column.path'),
      cell: ({ path, employer }) => [t(`paths.path.${path}`), employer].filter(Boolean).join(' · '),
    },
    {
      id: 'outcome',
      header: t('visits.found'),
      cell: ({ outcome, seenOn, nextOn }) => (
        <span>
          {t(`visits.outcome.${outcome || 'none'}`)}
          <span className={css.below}>
            {[
              seenOn && format.shortDate(seenOn),
              nextOn && t('visits.again', { day: format.shortDate(nextOn) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      ),
    },
    { id: 'bpjs', header: t('visits.atBpjs'), cell: ({ bpjs }) => t(`visits.bpjs.${bpjs}`) },
  ]
  return (
    <>
      <p className="quiet">{t('paths.rows', { count: found.data.pages[0]!.total })}</p>
      <DataTable caption={title} columns={columns} rows={rows} rowKey={({ id }) => id} cards />
      <NextRows found={found} shown={rows.length} />
    </>
  )
}
