import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { JknRowsView } from '../../../../src/jkn/api.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Protection } from '../../../ui/protection.tsx'
import { NamedPerson } from '../named-person.tsx'
import { NextRows } from '../next-rows.tsx'
import { askedRows, type JknSearch } from './jkn-search.ts'

type Row = JknRowsView['rows'][number]

/** What the rows of an address are, in words. */
export function useAskedWords() {
  const { t } = useTranslation()
  return ({ siapa, kerja, jkn, segmen, aktif, sebab, nik }: JknSearch): string =>
    [
      kerja && t(`people.protection.${kerja}`),
      jkn && `JKN ${t(`jkn.state.${jkn}`)}`,
      segmen && t(`jkn.segment.${segmen}`),
      aktif !== undefined && t(aktif ? 'jkn.isActive' : 'jkn.isInactive'),
      sebab && `${t('jkn.waste.title')}: ${t(`jkn.waste.${sebab}`)}`,
      nik === false && t('jkn.withoutNik'),
    ]
      .filter(Boolean)
      .join(', ') || t(siapa === 'peserta' ? 'jkn.members' : 'jkn.cross')
}

/** The people behind a number: workers of the registry, or members on the list of BPJS Kesehatan. */
export function JknPeople({ asked }: { asked: JknSearch }) {
  const { t } = useTranslation()
  const format = useFormat()
  const evidence = useEvidence()
  const found = useInfiniteQuery({
    queryKey: ['financing', 'jkn-rows', asked],
    queryFn: ({ pageParam, signal }) =>
      api.post<JknRowsView>(
        '/jkn/rows',
        { ...askedRows(asked), ...(pageParam && { after: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => (page.rows.length < 50 ? undefined : page.rows.at(-1)!.id),
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t('jkn.people'),
      names: true,
      cell: ({ personId, name, nikMask, village, district }) =>
        personId ? (
          <NamedPerson id={personId} name={name} about={[nikMask, village, district]} />
        ) : (
          <span>
            {name}
            <span className="quiet small" style={{ display: 'block' }}>
              {[nikMask ?? t('people.noNik'), village, district].filter(Boolean).join(' · ')}
            </span>
          </span>
        ),
    },
    ...(asked.siapa === 'peserta'
      ? []
      : [
          {
            id: 'protection',
            header: t('jkn.protection'),
            cell: ({ protection }: Row) => (protection ? <Protection state={protection} /> : '–'),
          },
        ]),
    {
      id: 'jkn',
      header: t('jkn.jknHead'),
      cell: ({ state, segment, active, statusOn, asOf }) =>
        segment === null ? (
          t(`jkn.state.${state ?? 'not-found'}`)
        ) : (
          <span>
            {t('jkn.personLine', {
              segment: t(`jkn.segment.${segment}`),
              active: t(active ? 'jkn.isActive' : 'jkn.isInactive'),
            })}
            <span className="quiet small" style={{ display: 'block' }}>
              {[
                statusOn && t('jkn.since', { day: format.shortDate(statusOn) }),
                asOf && t('jkn.asOfDay', { day: format.shortDate(asOf) }),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </span>
        ),
    },
    ...(rows.some(({ waste }) => waste)
      ? [{ id: 'evidence', header: t('jkn.evidence'), cell: (row: Row) => evidence(row) }]
      : []),
  ]
  return (
    <>
      <p>
        <Link to="/anggaran/jkn">← {t('jkn.back')}</Link>
      </p>
      {found.error && <ProblemNote error={found.error} />}
      {found.isPending ? (
        <Loading rows={8} />
      ) : rows.length === 0 ? (
        <p>{t('jkn.rowsNone')}</p>
      ) : (
        <DataTable caption={t('jkn.people')} columns={columns} rows={rows} rowKey={({ id }) => id} cards />
      )}
      <NextRows found={found} shown={rows.length} />
    </>
  )
}

/** Why a contribution is probably in vain, and who says so. */
function useEvidence() {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ waste, wasteRows, wasteOn, wasteSaid, wasteAsOf }: Row): string => {
    if (!waste) return '–'
    if (waste === 'twice') return t('jkn.saidTwice', { count: wasteRows })
    if (waste === 'elsewhere') return t('jkn.saidElsewhere', { segment: t(`jkn.segment.${wasteSaid}`) })
    const what = t(waste === 'dead' ? 'jkn.saidDead' : 'jkn.saidMoved')
    if (!wasteSaid || !wasteAsOf) return t('jkn.saidWorker', { what })
    const asOf = format.shortDate(wasteAsOf)
    return wasteOn
      ? t('jkn.said', { what, day: format.shortDate(wasteOn), list: wasteSaid, asOf })
      : t('jkn.saidNoDay', { what, list: wasteSaid, asOf })
  }
}
