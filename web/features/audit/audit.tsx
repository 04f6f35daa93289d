import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import css from './audit.module.css'
import { Chain } from './chain.tsx'
import { Filters } from './filters.tsx'
import { auditQuery } from './queries.ts'
import { Readers } from './readers.tsx'
import { Rows } from './rows.tsx'

const route = getRouteApi('/inside/audit')

/** Who looked at and changed what: for the auditor. */
export function Audit() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(auditQuery(search))
  return (
    <Page title={t('auditLog.title')} lead={<p>{t('auditLog.lead')}</p>}>
      <Chain />
      <Readers />
      <Filters
        search={{ ...search, before: undefined }}
        actions={found.data?.actions ?? []}
        change={(to) => void navigate({ search: to })}
      />
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={10} />
      ) : found.data.rows.length === 0 ? (
        <Empty title={t('auditLog.none')} />
      ) : (
        <>
          <Rows rows={found.data.rows} dimmed={found.isPlaceholderData} />
          <nav aria-label={t('pager.label')} className={css.pager}>
            {search.before && (
              <Button
                variant="default"
                onClick={() => void navigate({ search: { ...search, before: undefined } })}
              >
                {t('auditLog.newest')}
              </Button>
            )}
            {found.data.next && (
              <Button
                variant="default"
                rightSection={<Icon name="chevron-right" size={16} />}
                onClick={() => void navigate({ search: { ...search, before: found.data.next ?? undefined } })}
              >
                {t('auditLog.older')}
              </Button>
            )}
          </nav>
        </>
      )}
    </Page>
  )
}
