import { useTranslation } from 'react-i18next'
import type { ProjectionView } from '../../../../src/financing/projection/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { useMay } from '../../access/may.tsx'
import { useWhen } from './when.ts'

type Indicator = ProjectionView['indicators'][number]

/** Each percentage over its own sum, with its own goal and the national targets of that very indicator. */
export function Indicators({ indicators }: { indicators: Indicator[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const when = useWhen()
  const may = useMay()
  const columns: Column<Indicator>[] = [
    {
      id: 'indicator',
      header: t('projection.indicatorLabel'),
      names: true,
      cell: ({ indicator, over }) => (
        <span>
          {t(`projection.indicator.${indicator}`)}
          <span className="quiet small" style={{ display: 'block' }}>
            {t(`projection.over.${over}`)}
          </span>
        </span>
      ),
    },
    {
      id: 'percent',
      header: t('projection.percent'),
      number: true,
      cell: ({ indicator, over, percent, active, universe }) => (
        <span>
          {format.percent(percent)}
          <span className="quiet small" style={{ display: 'block' }}>
            {indicator === 'ucj' && over === 'registry' && may('people.read') ? (
              <Link to="/orang" search={{ figure: 'active' }}>
                {format.number(active)}
              </Link>
            ) : (
              format.number(active)
            )}{' '}
            / {format.number(universe)}
          </span>
        </span>
      ),
    },
    {
      id: 'goal',
      header: t('projection.goal'),
      number: true,
      cell: ({ goal, goalBy }) => (
        <span>
          {format.number(goal)}
          <span className="quiet small" style={{ display: 'block' }}>
            {t(`projection.goalBy.${goalBy}`)}
          </span>
        </span>
      ),
    },
    {
      id: 'missing',
      header: t('projection.missingLabel'),
      number: true,
      cell: ({ indicator, over, goalBy, missing }) =>
        indicator === 'ucj' &&
        over === 'registry' &&
        goalBy === 'universe' &&
        missing > 0 &&
        may('people.read') ? (
          <Link to="/orang" search={{ figure: 'uncovered' }}>
            {format.number(missing)}
          </Link>
        ) : (
          format.number(missing)
        ),
    },
    { id: 'when', header: t('projection.whenLabel'), cell: ({ reached }) => when(reached) },
    {
      id: 'plans',
      header: t('projection.plans'),
      cell: ({ plans }) => (
        <span className="small">
          {plans
            .map(({ plan, year, target, confidence }) =>
              t('projection.plan', {
                plan,
                year,
                percent: format.finePercent(target),
                confidence: t(`projection.confidence.${confidence}`),
              }),
            )
            .join('; ')}
        </span>
      ),
    },
  ]
  return (
    <section className="section">
      <h2>{t('projection.indicators')}</h2>
      <p className="quiet small">{t('projection.indicatorsNote')}</p>
      <DataTable
        caption={t('projection.indicators')}
        columns={columns}
        rows={indicators}
        rowKey={({ indicator, over }) => `${indicator} ${over}`}
        cards
      />
    </section>
  )
}
