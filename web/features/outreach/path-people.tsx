import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PathRows } from '../../../src/outreach/paths/api.ts'
import type { Path } from '../../../src/outreach/paths/words.ts'
import { api } from '../../ui/api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/links.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { NextRows } from '../financing/next-rows.tsx'
import css from './outreach.module.css'
import type { PathsSearch } from './paths-search.ts'

const aPage = 50
type Row = PathRows['rows'][number]

/** The people of one path, by village and name. */
export function PathPeople({ asked }: { asked: PathsSearch & { jalan: Path } }) {
  const { t } = useTranslation()
  const { jalan, alasan, kecamatan, desa, pemberiKerja } = asked
  const found = useInfiniteQuery({
    queryKey: ['outreach', 'rows', asked],
    queryFn: ({ pageParam, signal }) =>
      api.post<PathRows>(
        '/outreach/paths/rows',
        {
          path: jalan,
          ...(alasan && { reason: alasan }),
          ...(kecamatan && { district: kecamatan }),
          ...(desa && { village: desa }),
          ...(pemberiKerja && { employer: pemberiKerja }),
          ...(pageParam && { after: pageParam }),
        },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => (page.rows.length < aPage ? undefined : page.rows.at(-1)!.personId),
    placeholderData: keepPreviousData,
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const columns: Column<Row>[] = [
    { id: 'who', header: t('paths.column.who'), names: true, cell: (row) => <Who row={row} /> },
    {
      id: 'place',
      header: t('paths.column.place'),
      cell: ({ village, district }) => (village ? `${village}, ${district}` : t('paths.unknownPlace')),
    },
    { id: 'why', header: t('paths.column.reason'), cell: (row) => <Why row={row} /> },
  ]
  const title = [t(`paths.path.${jalan}`), alasan && t(`paths.reason.${alasan}`), pemberiKerja].filter(
    Boolean,
  )
  return (
    <section className="section" id="orang">
      <h2>{title.join(': ')}</h2>
      <p>
        <Link to="/jangkauan" search={{ kecamatan, desa }}>
          {t('paths.close')}
        </Link>
      </p>
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={6} />
      ) : rows.length === 0 ? (
        <p>{t('paths.none')}</p>
      ) : (
        <>
          <p className="quiet">{t('paths.rows', { count: found.data.pages[0]!.total })}</p>
          <DataTable
            caption={title.join(': ')}
            columns={columns}
            rows={rows}
            rowKey={({ personId }) => personId}
            cards
          />
          <NextRows found={found} shown={rows.length} />
        </>
      )}
    </section>
  )
}

function Who({ row: { name, nikMask, personId, occupation } }: { row: Row }) {
  return (
    <span>
      <Link to="/orang/$id" params={{ id: personId }}>
        {name}
      </Link>
      <span className={css.below}>{[nikMask, occupation].filter(Boolean).join(' · ')}</span>
    </span>
  )
}

function Why({ row: { reason, employer, source, group } }: { row: Row }) {
  const { t } = useTranslation()
  const also = [employer, group && t(`group.${group}`), source && t(`financing.kind.${source}`)].filter(
    Boolean,
  )
  return (
    <span>
      {t(`paths.reason.${reason}`)}
      {also.length > 0 && <span className={css.below}>{also.join(' · ')}</span>}
    </span>
  )
}
