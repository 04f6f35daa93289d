import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BenefitsView } from '../../../../src/claims/payments/api.ts'
import { barsOption } from '../../../../src/reports/charts/bars-option.ts'
import { drawChart } from '../../../ui/draw-chart.ts'
import { useFormat } from '../../../ui/format.ts'

use([BarChart, GridComponent, AriaComponent, SVGRenderer])

/** A bar a programme, the largest on top, each told beside it. */
export default function ProgrammeChart({ rows }: { rows: BenefitsView['byProgramme'] }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!frame.current) return
    const bars = rows.map(({ programme, amount }) => ({ name: programme, value: amount ?? 0 }))
    return drawChart(
      frame.current,
      barsOption(bars, { fontFamily: 'inherit' }, { description: t('benefits.chart'), told: format.rupiah }),
    )
  }, [rows, t, format, i18n.language])

  return <div ref={frame} style={{ height: '100%' }} />
}
