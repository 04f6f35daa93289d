import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatchingRows as Rows } from '../../../../src/claims/matching/api.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useMay } from '../../access/may.tsx'
import { NextRows } from '../../financing/next-rows.tsx'
import type { MatchingRow } from './queries.ts'
import { Settle } from './settle.tsx'

const standings = ['open', 'without', 'matched'] as const
type Standing = (typeof standings)[number]
const aPage = 50

/** The payments of one standing, with whose they are and what keeps them from a claim. */
export function MatchingRows() {
  const { t } = useTranslation()
  const [only, setOnly] = useState<Standing>('open')
  const [settling, setSettling] = useState<MatchingRow | null>(null)
  const columns = useColumns(setSettling)
  const found = useInfiniteQuery({
    queryKey: ['claims', 'matching', 'rows', only],
    queryFn: ({ pageParam, signal }) =>
      api.post<Rows>(
        '/claims/benefits/matching/rows',
        { only, ...(pageParam && { after: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => (page.rows.length < aPage ? undefined : page.rows.at(-1)!.id),
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <NativeSelect
        label={t('matching.show')}
        value={only}
        onChange={({ currentTarget }) => setOnly(currentTarget.value as Standing)}
        data={standings.map((value) => ({ value, label: t(`matching.only.${value}`) }))}
      />
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={4} />
      ) : rows.length === 0 ? (
        <p className="quiet">{t('matching.none')}</p>
      ) : (
        <>
          <DataTable
            caption={t(`matching.only.${only}`)}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            cards
          />
          <NextRows found={found} shown={rows.length} />
        </>
      )}
      <Settle payment={settling} onClose={() => setSettling(null)} />
    </>
  )
}

function useColumns(onSettle: (row: MatchingRow) => void): Column<MatchingRow>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  return [
    {
      id: 'who',
      header: t('matching.who'),
      names: true,
      cell: ({ name, nikMask, village }) => (
        <span>
          {name}
          <span className="quiet small" style={{ display: 'block' }}>
            {[nikMask, village].filter(Boolean).join(' · ')}
          </span>
        </span>
      ),
    },
    {
      id: 'what',
      header: t('matching.what'),
      cell: ({ programme }) => t(`benefits.programme.${programme}`),
    },
    {
      id: 'on',
      header: t('matching.paidOn'),
      short: true,
      cell: ({ paidOn }) => format.shortDate(paidOn),
    },
    {
      id: 'amount',
      header: t('matching.amount'),
      number: true,
      cell: ({ amount }) => format.wholeRupiah(amount),
    },
    {
      id: 'claim',
      header: t('matching.claim'),
      cell: ({ claims, why, how, difference }) => (
        <span>
          {claims.map(({ id, number }) => (
            <Link key={id} to="/klaim/$id" params={{ id }}>
              {number}{' '}
            </Link>
          ))}
          <span className="quiet small" style={{ display: 'block' }}>
            {how ? t(`matching.how.${how}`) : why && t(`matching.why.${why}`)}
            {how &&
              difference !== 0 &&
              `, ${t('matching.difference', { amount: format.wholeRupiah(difference) })}`}
          </span>
        </span>
      ),
    },
    ...(may('claims.work')
      ? [
          {
            id: 'act',
            header: t('matching.settle'),
            cell: (row: MatchingRow) =>
              row.claims.length > 0 && (
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => onSettle(row)}
                  aria-label={`${t('matching.settle')}: ${row.name}`}
                >
                  {t('matching.settle')}
                </Button>
              ),
          },
        ]
      : []),
  ]
}
