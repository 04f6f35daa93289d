import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useTitle } from '../../../ui/title.ts'
import { WhenSeen } from '../../../ui/when-seen.tsx'
import { Figure } from '../figure.tsx'
import { coverageQuery } from '../queries.ts'
import { Breakdown } from './breakdown.tsx'
import { Bridge } from './bridge.tsx'
import css from './dashboard.module.css'
import { Headline } from './headline.tsx'
import { NextSteps } from './next-steps.tsx'
import { Start } from './start.tsx'
import { Trend } from './trend.tsx'
import { VillageMap } from './village-map.tsx'

const Certainty = lazy(() => import('./certainty.tsx').then((file) => ({ default: file.Certainty })))
const route = getRouteApi('/inside/')

export function Dashboard() {
  const { t } = useTranslation()
  const { asOf } = route.useSearch()
  const coverage = useQuery(coverageQuery(asOf))
  useTitle(t('dashboard.title'))

  if (coverage.error) return <ProblemNote error={coverage.error} onRetry={() => void coverage.refetch()} />
  if (!coverage.data) return <Loading rows={6} />
  if (coverage.data.asOf === null) return <Start coverage={coverage.data} />
  const { figures } = coverage.data

  return (
    <div className="page">
      <div className={css.top}>
        <Headline coverage={coverage.data} asOf={asOf} />
        <NextSteps />
      </div>
      <dl className={css.figures} aria-label={t('dashboard.figures')}>
        <Figure id="active" figures={figures} asOf={asOf} />
        <Figure id="universe" figures={figures} asOf={asOf} />
        <Figure id="coveragePercent" figures={figures} asOf={asOf} />
        <Figure id="financedByRegency" figures={figures} asOf={asOf} />
        <Figure id="toReview" figures={figures} asOf={asOf} />
      </dl>
      <VillageMap asOf={asOf} />
      <Trend />
      <Breakdown asOf={asOf} />
      {coverage.data.expected && (
        <WhenSeen className={css.certainty}>
          <Suspense fallback={<Loading rows={6} />}>
            <Certainty expected={coverage.data.expected} />
          </Suspense>
        </WhenSeen>
      )}
      <Bridge asOf={asOf} />
    </div>
  )
}
