import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useSession } from '../access/session.ts'
import { Preview } from './preview.tsx'
import { Published } from './published.tsx'
import { publicationsQuery } from './queries.ts'

/** For the office that publishes: look, publish, and take back. */
export function Publishing() {
  const { t } = useTranslation()
  const regency = useSession()?.acting?.regencyCode
  const list = useQuery(publicationsQuery)
  return (
    <Page title={t('publik.made.title')} lead={<p>{t('publik.made.lead')}</p>}>
      {regency && (
        <p>
          <a href={`/publik/${regency}`}>{t('publik.made.page')}</a>
        </p>
      )}
      <Preview />
      <section className="section">
        <h2>{t('publik.made.list')}</h2>
        {list.error ? (
          <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
        ) : list.data ? (
          <Published list={list.data} />
        ) : (
          <Loading rows={3} />
        )}
      </section>
    </Page>
  )
}
