import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TimesView } from '../../../../src/claims/times/api.ts'
import { api } from '../../../ui/api.ts'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { ClaimTabs } from '../tabs.tsx'
import { Clocks } from './clocks.tsx'
import { Groups } from './groups.tsx'
import { Narrow } from './narrow.tsx'
import { Rows } from './rows.tsx'
import { Stages } from './stages.tsx'
import { Stuck } from './stuck.tsx'
import { narrowedBy, useTimesSearch } from './times-search.ts'

/** How long claims take, stage by stage, against the law and the regency's own targets; and which are the oldest. */
export function Times() {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useTimesSearch()
  const asked = { by: search.menurut ?? 'programme', ...narrowedBy(search) }
  const found = useQuery({
    queryKey: ['claims', 'times', asked],
    queryFn: ({ signal }) => api.get<TimesView>('/claims/times', asked, signal),
    placeholderData: keepPreviousData,
  })
  const { data } = found
  const late = data?.stages.reduce((sum, stage) => sum + stage.late, 0) ?? 0
  return (
    <Page
      title={t('times.title')}
      heading={
        data &&
        (data.whole.median === null
          ? t('times.findingNone')
          : t('times.finding', { days: format.number(data.whole.median) }))
      }
      lead={<p>{t('times.lead')}</p>}
    >
      <ClaimTabs />
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !data ? (
        <Loading rows={8} />
      ) : (
        <>
          <Narrow search={search} />
          {data.stages.every(({ count, open }) => count + open === 0) ? (
            <Empty title={t('times.none')} next={t('times.noneNext')} />
          ) : (
            <>
              {late > 0 && <p style={{ margin: 0 }}>{t('times.lateSaid', { count: late })}</p>}
              <Stages view={data} />
              <Stuck stuck={data.stuck} />
              <Clocks clocks={data.clocks} />
              <Groups groups={data.groups} by={asked.by} />
              <May right="claims.read">
                <Rows search={search} />
              </May>
            </>
          )}
        </>
      )}
    </Page>
  )
}
