import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../ui/empty.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { Fault } from './fault.tsx'
import css from './nik.module.css'
import { NikFile } from './nik-file.tsx'
import { nikFaultsQuery, pageSize } from './queries.ts'
import { nikKinds } from './search.ts'

const route = getRouteApi('/inside/nik')

/** Numbers that cannot be right: who is behind them, and the file that asks Disdukcapil. */
export function NikFaults() {
  const { t } = useTranslation()
  const { kind = 'shared', page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(nikFaultsQuery(kind, page - 1))
  const counts = found.data?.counts

  return (
    <Page title={t('nikFaults.title')} lead={<p>{t('nikFaults.lead')}</p>}>
      <div>
        <nav aria-label={t('nikFaults.title')} className={css.kinds}>
          {nikKinds.map((each) => (
            <Link
              key={each}
              to="/nik"
              search={{ kind: each }}
              aria-current={each === kind ? 'page' : undefined}
            >
              {counts
                ? t('nikFaults.withCount', { kind: t(`nikFaults.kind.${each}`), count: counts[each] })
                : t(`nikFaults.kind.${each}`)}
            </Link>
          ))}
        </nav>
        <p className="quiet">{t(`nikFaults.meaning.${kind}`)}</p>
        {found.data && found.data.total > 0 && (
          <May right="exports.ask">
            <NikFile kind={kind} />
          </May>
        )}
      </div>
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={8} />
      ) : found.data.total === 0 ? (
        <Empty title={t('nikFaults.none')} />
      ) : (
        <>
          <ol className="stack" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
            {found.data.rows.map((fault) => (
              <Fault key={fault.key} kind={kind} fault={fault} />
            ))}
          </ol>
          <Pager
            page={page - 1}
            pages={Math.ceil(found.data.total / pageSize)}
            change={(to) => void navigate({ search: { kind, page: to + 1 } })}
          />
        </>
      )}
    </Page>
  )
}
