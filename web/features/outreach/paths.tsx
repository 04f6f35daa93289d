import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PathsView } from '../../../src/outreach/paths/api.ts'
import { Empty } from '../../ui/empty.tsx'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/links.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { May } from '../access/may.tsx'
import { Employers } from './employers.tsx'
import { MakeAgain } from './make-again.tsx'
import { PathPeople } from './path-people.tsx'
import { PathTable } from './path-table.tsx'
import { Places } from './places.tsx'
import { pathsQuery } from './queries.ts'
import { OutreachTabs } from './tabs.tsx'

/** What brings each unprotected person to protection next: how many take each path, where, and who they are. */
export function Paths() {
  const { t } = useTranslation()
  const format = useFormat()
  const asked = useSearch({ from: '/inside/jangkauan' })
  const { kecamatan, desa, jalan } = asked
  const found = useQuery({
    ...pathsQuery({ district: kecamatan, village: desa }),
    placeholderData: keepPreviousData,
  })
  const { data } = found
  const most = data?.paths.toSorted((a, b) => b.people - a.people)[0]
  return (
    <Page
      title={t('paths.title')}
      heading={
        most &&
        t('paths.finding', {
          people: format.number(data.people),
          most: format.number(most.people),
          path: t(`paths.path.${most.path}`),
        })
      }
      lead={<p>{t('paths.lead')}</p>}
    >
      <OutreachTabs />
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !data ? (
        <Loading rows={8} />
      ) : !data.asOf ? (
        <Empty title={t('paths.never')} />
      ) : (
        <>
          {kecamatan && (
            <p>
              <Link to="/jangkauan" search={{ jalan }}>
                ← {t('paths.whole')}
              </Link>
            </p>
          )}
          <PathTable found={data} asked={asked} />
          <Said found={data} />
          {jalan && (
            <May right="people.read">
              <PathPeople asked={{ ...asked, jalan }} key={JSON.stringify(asked)} />
            </May>
          )}
          <Places found={data} asked={asked} />
          <Employers />
        </>
      )}
    </Page>
  )
}

function Said({ found: { asOf, madeAt, ownPay } }: { found: PathsView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="stack">
      {ownPay && (
        <p>
          {t('paths.pay', {
            month: format.month(`${ownPay.month}-01`),
            other: format.wholeRupiah(ownPay.other),
            transport: format.wholeRupiah(ownPay.transport),
          })}
        </p>
      )}
      <div className="row">
        <span className="quiet">
          {asOf && madeAt && t('paths.asOf', { day: format.shortDate(asOf), at: format.moment(madeAt) })}
        </span>
        <May right="totals.enter">
          <MakeAgain />
        </May>
      </div>
    </div>
  )
}
