import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/empty.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Twin } from '../../ui/twin.tsx'
import { ChosenVillage } from './chosen-village.tsx'
import { ComparisonAsked } from './comparison-asked.tsx'
import { HowCompared } from './how-compared.tsx'
import { comparisonQuery } from './queries.ts'
import css from './reports.module.css'
import { TakeAway } from './take-away.tsx'
import { VillageRows } from './village-rows.tsx'

const FunnelChart = lazy(() => import('./funnel-chart.tsx'))

/** Villages beside what is usual for their size, instead of a ranking. */
export function Comparison() {
  const { t } = useTranslation()
  const format = useFormat()
  const { asOf, sasaran, desa } = useSearch({ from: '/inside/perbandingan' })
  const found = useQuery(comparisonQuery(asOf, sasaran))
  const { data } = found
  const many = (end: string) =>
    format.number(data?.villages.filter(({ verdict }) => verdict.endsWith(end)).length ?? 0)
  const villages = format.number(data?.villages.length ?? 0)
  return (
    <Page
      title={t('compare.title')}
      heading={
        data?.villages.length
          ? t('compare.finding', { below: many('below'), above: many('above'), villages })
          : undefined
      }
      lead={<p>{t('compare.lead')}</p>}
      aside={<TakeAway />}
    >
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !data ? (
        <Loading rows={8} />
      ) : data.villages.length === 0 ? (
        <Empty title={t('compare.none')} />
      ) : (
        <>
          <ComparisonAsked view={data} />
          <ChosenVillage view={data} code={desa} />
          <Twin
            id="corong"
            title={t('compare.picture', { usual: many('usual') })}
            note={t('compare.chart', { share: format.percent(data.mean.share) })}
            picture={
              <div className={css.chart}>
                <Suspense fallback={<Loading />}>
                  <FunnelChart view={data} chosen={desa} />
                </Suspense>
              </div>
            }
            table={<VillageRows villages={data.villages} />}
          />
          <HowCompared view={data} />
        </>
      )}
    </Page>
  )
}
