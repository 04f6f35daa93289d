import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DueView } from '../../../../src/claims/school/api.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { More } from '../list/more.tsx'

type Row = DueView['rows'][number]
const aPage = 50

/** Whose proof of school is due; the child by its year of birth, its name stays in the case. */
export function Due() {
  const { t } = useTranslation()
  const found = useInfiniteQuery({
    queryKey: ['claims', 'scholarships', 'due'],
    queryFn: ({ pageParam, signal }) =>
      api.post<DueView>('/claims/scholarships/due', { ...(pageParam && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ rows }) => (rows.length < aPage ? undefined : rows.at(-1)!.id),
    placeholderData: keepPreviousData,
  })
  const columns = useColumns()
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className="section">
      <h2>{t('school.dueTitle')}</h2>
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={4} />
      ) : rows.length === 0 ? (
        <p>{t('school.noneDue')}</p>
      ) : (
        <>
          <DataTable
            caption={t('school.dueTitle')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            cards
          />
          <More found={found} shown={rows.length} />
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
      header: t('school.childOf'),
      names: true,
      cell: ({ claimId, name, village, number }) => (
        <>
          <Link to="/klaim/$id" params={{ id: claimId }} preload={false}>
            {name}
          </Link>
          <br />
          <span className="quiet">
            {number} · {village || t('claims.villageUnknown')}
          </span>
        </>
      ),
    },
    {
      id: 'child',
      header: t('school.child'),
      cell: ({ bornIn, level }) =>
        bornIn === null
          ? t(`school.level.${level}`)
          : `${t('school.bornIn', { year: bornIn })}, ${t(`school.level.${level}`)}`,
    },
    {
      id: 'year',
      header: t('school.year'),
      short: true,
      cell: ({ schoolYear, late }) => (late ? t('school.lateYear', { schoolYear }) : schoolYear),
    },
    {
      id: 'last',
      header: t('school.lastYear'),
      short: true,
      cell: ({ lastYear }) => lastYear ?? t('school.noEnd'),
    },
    {
      id: 'amount',
      header: t('school.amount'),
      number: true,
      cell: ({ amount }) => format.wholeRupiah(amount),
    },
  ]
}
