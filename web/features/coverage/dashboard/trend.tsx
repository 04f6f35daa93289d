import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrendView } from '../../../../src/coverage/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Twin } from '../../../ui/twin.tsx'
import { WhenSeen } from '../../../ui/when-seen.tsx'
import { trendQuery } from '../queries.ts'
import css from './dashboard.module.css'

type Point = TrendView['points'][number]
const TrendChart = lazy(() => import('./trend-chart.tsx'))

/** Month by month: is it getting better? */
export function Trend() {
  const { t } = useTranslation()
  const format = useFormat()
  const trend = useQuery(trendQuery)
  if (trend.error) return <ProblemNote error={trend.error} onRetry={() => void trend.refetch()} />
  if (!trend.data) return <Loading />
  const { points } = trend.data
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || points.length < 2) return null

  const change = last.active - first.active
  const finding = change > 0 ? 'trend.up' : change < 0 ? 'trend.down' : 'trend.same'
  const columns: Column<Point>[] = [
    { id: 'asOf', header: t('trend.day'), names: true, cell: (point) => format.date(point.asOf) },
    { id: 'active', header: t('trend.active'), number: true, cell: (point) => format.number(point.active) },
    {
      id: 'uncovered',
      header: t('trend.uncovered'),
      number: true,
      cell: (point) => format.number(point.uncovered),
    },
    {
      id: 'financed',
      header: t('trend.financed'),
      number: true,
      cell: (point) => format.number(point.financed),
    },
  ]
  return (
    <Twin
      id="perkembangan"
      title={t(finding, {
        change: format.number(Math.abs(change)),
        from: format.month(first.asOf),
        now: format.number(last.active),
      })}
      note={t('trend.note')}
      picture={
        <WhenSeen className={css.chart}>
          <Suspense>
            <TrendChart points={points} />
          </Suspense>
        </WhenSeen>
      }
      table={
        <DataTable caption={t('trend.note')} columns={columns} rows={points} rowKey={(point) => point.asOf} />
      }
    />
  )
}
