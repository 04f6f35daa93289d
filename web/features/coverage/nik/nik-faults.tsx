import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../ui/empty.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Fault } from './fault.tsx'
import { NikFile } from './nik-file.tsx'
import { nikFaultsQuery, pageSize } from './queries.ts'
import { type NikSearch, nikKinds } from './search.ts'

const route = getRouteApi('/inside/nik')

/** Numbers that cannot be right: who is behind them, and the file that asks Disdukcapil. */
export function NikFaults() {
  const { t } = useTranslation()
  const { kind = 'shared', page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const go = (search: NikSearch) => void navigate({ search })
  const found = useQuery(nikFaultsQuery(kind, page - 1))
  const counts = found.data?.counts

  return (
    <Page title={t('nikFaults.title')} lead={<p>{t('nikFaults.lead')}</p>}>
      <SegmentedControl
        size="xs"
        aria-label={t('nikFaults.title')}
        value={kind}
        onChange={(value) => go({ kind: value as NonNullable<NikSearch['kind']> })}
        data={nikKinds.map((each) => ({
          value: each,
          label: counts
            ? t('nikFaults.withCount', { kind: t(`nikFaults.kind.${each}`), count: counts[each] })
            : t(`nikFaults.kind.${each}`),
        }))}
      />
      <p className="quiet">{t(`nikFaults.meaning.${kind}`)}</p>
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={8} />
      ) : found.data.total === 0 ? (
        <Empty title={t('nikFaults.none')} />
      ) : (
        <>
          <NikFile kind={kind} />
          <ol className="stack" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
            {found.data.rows.map((fault) => (
              <Fault key={fault.key} kind={kind} fault={fault} />
            ))}
          </ol>
          <Pager
            page={page - 1}
            pages={Math.ceil(found.data.total / pageSize)}
            change={(to) => go({ kind, page: to + 1 })}
          />
        </>
      )}
    </Page>
  )
}
