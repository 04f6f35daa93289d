import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { weakest } from '../../../../src/rules/core/law-text.ts'
import type { Dated, Series } from '../../../../src/rules/core/series.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ChooseFigure } from '../choices/choose-figure.tsx'
import { Cited } from '../citation.tsx'
import { valueText } from '../figure-text.ts'
import { useLaw } from '../law.ts'
import { ConfidenceMark } from '../marks.tsx'
import { today } from '../today.ts'
import { useSay, useTold } from '../words.ts'
import css from './figures.module.css'
import { stepsOf } from './steps.ts'
import { ValueTable } from './value-table.tsx'

const StepChart = lazy(() => import('./step-chart.tsx'))

/** All a figure ever was: as a step line, and as a table with the law behind each value. */
export function FigureHistory({ figure }: { figure: Series }) {
  const { t } = useTranslation()
  const told = useTold()
  const say = useSay()
  const format = useFormat()
  const { law } = useLaw()
  const steps = useMemo(() => stepsOf(figure, today()), [figure])
  const text = (value: Dated) => valueText(value.value, figure.unit, say)
  const doubtful = weakest(figure.history.map((each) => each.confidence)) === 'unverified'
  const columns: Column<Dated>[] = [
    {
      id: 'from',
      header: t('hukum.from'),
      names: true,
      short: true,
      cell: (value) =>
        value.until === undefined
          ? format.shortDate(value.from)
          : `${format.shortDate(value.from)} ${t('hukum.before', { day: format.shortDate(value.until) })}`,
    },
    {
      id: 'value',
      header: t('hukum.value'),
      number: true,
      cell: (value) => text(value) ?? t('hukum.asTable'),
    },
    {
      id: 'cite',
      header: t('hukum.line.cite'),
      cell: (value) => (
        <span>
          <Cited cite={value.cite} />
          {value.note && <span className={css.note}>{told(value.note)}</span>}
        </span>
      ),
    },
    {
      id: 'confidence',
      header: t('hukum.howSure'),
      cell: (value) => (
        <ConfidenceMark
          confidence={value.confidence}
          accepted={value.confidence === 'unverified' && law.accepted.has(figure.id)}
        />
      ),
    },
  ]
  return (
    <div className={css.history}>
      {steps.length > 0 && (
        <div className={css.chart}>
          <Suspense>
            <StepChart figure={figure} steps={steps} />
          </Suspense>
        </div>
      )}
      <DataTable
        caption={told(figure.title)}
        columns={columns}
        rows={[...figure.history].reverse()}
        rowKey={(value) => value.from}
        cards
      />
      {figure.history
        .filter((value) => text(value) === undefined)
        .reverse()
        .map((value) => (
          <ValueTable key={value.from} figure={figure} value={value} />
        ))}
      {doubtful && <ChooseFigure figure={figure} />}
    </div>
  )
}
