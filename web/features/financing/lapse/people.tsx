import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RadarRowsView } from '../../../../src/financing/lapse/api.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { lastMonth } from '../decrees/period.ts'
import { NamedPerson } from '../named-person.tsx'
import { NextRows } from '../next-rows.tsx'
import type { RadarSearch } from './radar-search.ts'

type Row = RadarRowsView['rows'][number]

/** The people behind a number of the radar. */
export function LapsingPeople({ asked }: { asked: RadarSearch & Required<Pick<RadarSearch, 'siapa'>> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { hari, siapa, pembayar, kelompok } = asked
  const found = useInfiniteQuery({
    queryKey: ['financing', 'radar-rows', asked],
    queryFn: ({ pageParam, signal }) =>
      api.post<RadarRowsView>(
        '/financing/radar/rows',
        { on: hari, what: siapa, payer: pembayar, group: kelompok, ...(pageParam && { after: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => (page.rows.length < 50 ? undefined : page.rows.at(-1)!.personId),
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t('radar.people'),
      names: true,
      cell: (row) => (
        <NamedPerson id={row.personId} name={row.name} about={[row.nikMask, row.village, row.district]} />
      ),
    },
    {
      id: 'payer',
      header: t('radar.payer'),
      cell: ({ payer, group }) =>
        [payer && t(`payer.${payer}`), group && t(`group.${group}`)].filter(Boolean).join(', ') || '–',
    },
    { id: 'paid', header: t('radar.paidUntil'), cell: ({ paidUntil }) => format.shortDate(paidUntil) },
    {
      id: 'sure',
      header: t('radar.protectedUntil'),
      cell: ({ protectedUntil }) => format.shortDate(protectedUntil),
    },
    { id: 'lapses', header: t('radar.lapsesOn'), cell: ({ lapsesOn }) => format.shortDate(lapsesOn) },
    {
      id: 'decree',
      header: t('radar.decreeUntil'),
      cell: ({ decreeUntil }) => (decreeUntil ? format.month(lastMonth(decreeUntil)) : '–'),
    },
  ]
  return (
    <>
      <p>
        <Link to="/anggaran/radar" search={{ hari }}>
          ← {t('radar.back')}
        </Link>
      </p>
      {found.error && <ProblemNote error={found.error} />}
      {found.isPending ? (
        <Loading rows={8} />
      ) : rows.length === 0 ? (
        <p>{t('radar.rowsNone')}</p>
      ) : (
        <DataTable
          caption={t('radar.rows')}
          columns={columns}
          rows={rows}
          rowKey={({ personId }) => personId}
          cards
        />
      )}
      <NextRows found={found} shown={rows.length} />
    </>
  )
}
