import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { JknView } from '../../../../src/jkn/api.ts'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { MoneyTabs } from '../tabs.tsx'
import { Cross } from './cross.tsx'
import { Pays } from './pays.tsx'
import { JknPeople, useAskedWords } from './people.tsx'
import { jknQuery } from './queries.ts'
import { Segments } from './segments.tsx'
import { Uhc } from './uhc.tsx'

/** Health insurance of the workers beside their protection at work, what the region pays for it, and UHC. */
export function Jkn() {
  const { t, i18n } = useTranslation()
  const search = useSearch({ from: '/inside/anggaran/jkn' })
  const words = useAskedWords()
  const jkn = useQuery(jknQuery(i18n.language))
  const { siapa } = search
  return (
    <Page
      title={t('jkn.title')}
      heading={siapa ? words(search) : jkn.data && <Finding view={jkn.data} />}
      lead={!siapa && <p>{t('jkn.lead')}</p>}
    >
      <MoneyTabs />
      {siapa ? (
        <JknPeople asked={search} key={JSON.stringify(search)} />
      ) : jkn.error ? (
        <ProblemNote error={jkn.error} onRetry={() => void jkn.refetch()} />
      ) : !jkn.data ? (
        <Loading rows={8} />
      ) : jkn.data.members.registered === 0 ? (
        <>
          <Empty title={t('jkn.none')} next={t('jkn.noneNext')} />
          <ImportLink />
        </>
      ) : (
        <Shown view={jkn.data} />
      )}
    </Page>
  )
}

function Finding({ view: { workers, members } }: { view: JknView }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (members.registered === 0) return t('jkn.title')
  const people = workers.byState.inactive + workers.byState['not-found']
  return t('jkn.finding', { people: format.number(people), total: format.number(workers.total) })
}

function ImportLink() {
  const { t } = useTranslation()
  return (
    <May right="lists.import">
      <p>
        <Link to="/daftar/impor" search={{ kind: 'jkn' }}>
          {t('jkn.import')}
        </Link>
      </p>
    </May>
  )
}

function Shown({ view }: { view: JknView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <div className="stack quiet small">
        {view.lists.map(({ office, name, asOf, rows, rejected }) => (
          <span key={`${office} ${name}`}>
            {t('jkn.lists', { office, name, day: format.shortDate(asOf), rows: format.number(rows) })}
            {rejected > 0 && `; ${t('jkn.rejected', { count: rejected })}`}
          </span>
        ))}
        {view.coverageAsOf && <span>{t('jkn.beside', { day: format.shortDate(view.coverageAsOf) })}</span>}
        <ImportLink />
      </div>
      <Cross view={view} />
      <Pays view={view} />
      <Segments view={view} />
      <Uhc view={view} />
    </>
  )
}
