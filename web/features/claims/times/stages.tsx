import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimesView } from '../../../../src/claims/times/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Twin } from '../../../ui/twin.tsx'
import { Opening } from './opening.tsx'

const StagesChart = lazy(() => import('./stages-chart.tsx'))
type Stage = TimesView['stages'][number]

/** Each stage as a picture and as a table: the middle, nine of ten, the target and whose it is, who is late. */
export function Stages({ view: { stages } }: { view: TimesView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const told = stages.filter(({ count, open }) => count + open > 0)
  const longest = told.toSorted((a, b) => (b.median ?? 0) - (a.median ?? 0))[0]!
  const days = (value: number | null) => (value === null ? '–' : format.number(Math.round(value * 10) / 10))
  const columns: Column<Stage>[] = [
    {
      id: 'stage',
      header: t('times.stage'),
      names: true,
      cell: ({ stage, target, working, law }) => (
        <span>
          {t(`claims.state.${stage}`)}
          <span className="quiet small" style={{ display: 'block' }}>
            {t(working ? 'times.targetWorking' : 'times.target', { days: target })},{' '}
            {law ? `${law.instrument} ${law.pinpoint}` : t('times.service')}
          </span>
        </span>
      ),
    },
    { id: 'count', header: t('times.ended'), number: true, cell: ({ count }) => format.number(count) },
    { id: 'median', header: t('times.median'), number: true, cell: ({ median }) => days(median) },
    { id: 'p90', header: t('times.p90'), number: true, cell: ({ p90 }) => days(p90) },
    {
      id: 'within',
      header: t('times.within'),
      number: true,
      cell: ({ stage, count, within }) =>
        count === 0 ? (
          '–'
        ) : (
          <span>
            {format.share(within, count)}
            {count > within && (
              <span className="small" style={{ display: 'block' }}>
                <Opening stage={stage} only="over" count={count - within}>
                  {t('times.over', { count: count - within })}
                </Opening>
              </span>
            )}
          </span>
        ),
    },
    {
      id: 'open',
      header: t('times.open'),
      number: true,
      cell: ({ stage, open }) => <Opening stage={stage} only="open" count={open} />,
    },
    {
      id: 'late',
      header: t('times.late'),
      number: true,
      cell: ({ stage, late }) => <Opening stage={stage} only="late" count={late} />,
    },
  ]
  return (
    <Twin
      id="tahap"
      title={
        longest.median === null
          ? t('times.stages')
          : t('times.longest', { stage: t(`claims.state.${longest.stage}`), days: days(longest.median) })
      }
      note={t('times.stagesNote')}
      picture={
        <Suspense fallback={<Loading rows={4} />}>
          <div style={{ height: 44 * told.length + 16 }}>
            <StagesChart stages={told} />
          </div>
        </Suspense>
      }
      table={
        <DataTable
          caption={t('times.stages')}
          columns={columns}
          rows={told}
          rowKey={({ stage }) => stage}
          cards
        />
      }
    />
  )
}
