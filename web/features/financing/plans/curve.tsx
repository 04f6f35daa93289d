import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanResult } from '../../../../src/financing/plan/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Twin } from '../../../ui/twin.tsx'
import { WhenSeen } from '../../../ui/when-seen.tsx'
import css from '../financing.module.css'

type Point = PlanResult['curve'][number]
const CurveChart = lazy(() => import('./curve-chart.tsx'))

/** More people, or more loss averted: what one costs of the other. */
export function Curve({ curve, chosen }: { curve: Point[]; chosen: Pick<PlanResult, 'picked' | 'loss'> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [widest, deepest] = [curve[0]!, curve.at(-1)!]
  const columns: Column<Point>[] = [
    {
      id: 'people',
      header: t('plans.protected'),
      number: true,
      names: true,
      cell: ({ people }) => format.number(people),
    },
    { id: 'loss', header: t('plans.loss'), number: true, cell: ({ loss }) => format.wholeRupiah(loss) },
  ]
  return (
    <Twin
      id="kurva"
      title={t('plans.curveFinding', {
        fewer: format.number(widest.people - deepest.people),
        more: format.rupiah(deepest.loss - widest.loss),
      })}
      note={t('plans.curveNote')}
      picture={
        <WhenSeen className={css.chart}>
          <Suspense>
            <CurveChart curve={curve} chosen={{ people: chosen.picked, loss: chosen.loss }} />
          </Suspense>
        </WhenSeen>
      }
      table={
        <DataTable
          caption={t('plans.curve')}
          columns={columns}
          rows={curve}
          rowKey={({ people, loss }) => `${people} ${loss}`}
        />
      }
    />
  )
}
