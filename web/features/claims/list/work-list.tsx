import { NativeSelect } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ClaimsView } from '../../../../src/claims/api.ts'
import { api } from '../../../ui/api.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ButtonLink } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from '../claims.module.css'
import { programmes, states } from '../kinds.ts'
import { ClaimTabs } from '../tabs.tsx'
import { useClaimColumns } from './claim-columns.tsx'
import { More } from './more.tsx'
import { onlys, type WorkSearch } from './search.ts'

const aPage = 50

/** The claims that wait for somebody, the most urgent first. */
export function WorkList() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/inside/klaim' })
  const { hanya: only = 'open', keadaan: state, program: programme } = search
  const found = useInfiniteQuery({
    queryKey: ['claims', 'list', only, state, programme],
    queryFn: ({ pageParam, signal }) =>
      api.post<ClaimsView>(
        '/claims/query',
        {
          only,
          ...(state && { state }),
          ...(programme && { programme }),
          ...(pageParam && { after: pageParam }),
        },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ rows }) => (rows.length < aPage ? undefined : rows.at(-1)!.id),
    placeholderData: keepPreviousData,
  })
  const columns = useClaimColumns()
  const first = found.data?.pages[0]
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Page
      title={t('claims.title')}
      heading={
        first &&
        t(first.late > 0 ? 'claims.findingLate' : 'claims.finding', { count: first.total, late: first.late })
      }
      lead={<p>{t('claims.lead')}</p>}
      aside={<ButtonLink to="/klaim/lapor">{t('claims.reportOne')}</ButtonLink>}
    >
      <ClaimTabs />
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !first ? (
        <Loading rows={8} />
      ) : (
        <>
          <Narrow counts={first} search={search} />
          {rows.length === 0 ? (
            <Nothing search={search} />
          ) : (
            <div>
              <DataTable
                caption={t('claims.title')}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                dimmed={found.isPlaceholderData}
                cards
              />
              <More found={found} shown={rows.length} />
            </div>
          )}
        </>
      )}
    </Page>
  )
}

const counted = [
  ['open', 'total'],
  ['late', 'late'],
  ['stuck', 'stuck'],
  ['mine', 'mine'],
] as const

function Narrow({ counts, search }: { counts: ClaimsView; search: WorkSearch }) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const change = (part: WorkSearch) =>
    void navigate({ to: '/klaim', search: { ...search, ...part }, replace: true })
  const only = search.hanya ?? 'open'
  return (
    <div className="stack">
      <fieldset className={css.counts} style={{ border: 0, margin: 0, padding: 0 }}>
        <legend className="heard">{t('claims.show')}</legend>
        {counted.map(([name, count]) => (
          <button
            key={name}
            type="button"
            className={css.count}
            aria-pressed={only === name}
            onClick={() => change({ hanya: name === 'open' ? undefined : name })}
          >
            <strong>{format.number(counts[count])}</strong>
            {t(`claims.only.${name}`)}
          </button>
        ))}
      </fieldset>
      <div className={css.filters}>
        <NativeSelect
          label={t('claims.stateLabel')}
          value={search.keadaan ?? ''}
          onChange={(event) =>
            change({
              keadaan: (event.currentTarget.value || undefined) as WorkSearch['keadaan'],
              // What is closed or withdrawn is never open.
              hanya: ['closed', 'withdrawn'].includes(event.currentTarget.value) ? 'all' : search.hanya,
            })
          }
          data={[
            { value: '', label: t('claims.any') },
            ...states.map((value) => {
              const claims = counts.byState.find((one) => one.state === value)?.claims ?? 0
              return { value, label: `${t(`claims.state.${value}`)} (${format.number(claims)})` }
            }),
          ]}
        />
        <NativeSelect
          label={t('claims.programmeLabel')}
          value={search.program ?? ''}
          onChange={(event) =>
            change({ program: (event.currentTarget.value || undefined) as WorkSearch['program'] })
          }
          data={[
            { value: '', label: t('claims.any') },
            ...programmes.map((value) => ({ value, label: t(`claims.programme.${value}`) })),
          ]}
        />
        <NativeSelect
          label={t('claims.show')}
          value={only}
          onChange={(event) => change({ hanya: event.currentTarget.value as WorkSearch['hanya'] })}
          data={onlys.map((value) => ({
            value,
            label: t(`claims.only.${value}`),
          }))}
        />
      </div>
    </div>
  )
}

function Nothing({ search }: { search: WorkSearch }) {
  const { t } = useTranslation()
  const narrowed = Object.values(search).some((value) => value !== undefined)
  return narrowed ? (
    <Empty title={t('claims.noneSuch')} next={t('claims.noneSuchNext')} />
  ) : (
    <Empty title={t('claims.none')} next={t('claims.noneNext')}>
      <ButtonLink to="/klaim/lapor">{t('claims.reportOne')}</ButtonLink>
    </Empty>
  )
}
