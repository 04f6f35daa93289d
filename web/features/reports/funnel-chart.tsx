import { LineChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { funnelOption } from '../../../src/reports/charts/funnel-option.ts'
import type { CompareView } from '../../../src/reports/compare/api.ts'
import { drawChart } from '../../ui/draw-chart.ts'
import { useFormat } from '../../ui/format.ts'

use([LineChart, ScatterChart, GridComponent, TooltipComponent, AriaComponent, LabelLayout, SVGRenderer])

/** The same picture as in the briefing. */
export default function FunnelChart({ view, chosen }: { view: CompareView; chosen: string | undefined }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!frame.current) return
    const narrow = frame.current.clientWidth < 560
    const said = { t, number: format.number, percent: format.percent, fontFamily: 'inherit' }
    return drawChart(frame.current, funnelOption(view, said, { names: narrow ? 2 : 8, chosen, narrow }))
  }, [view, chosen, t, format, i18n.language])

  return <div ref={frame} style={{ height: '100%' }} />
}
