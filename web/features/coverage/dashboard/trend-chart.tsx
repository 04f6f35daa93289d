import { LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrendView } from '../../../../src/coverage/api.ts'
import { trendOption } from '../../../../src/reports/charts/trend-option.ts'
import { drawChart } from '../../../ui/draw-chart.ts'
import { useFormat } from '../../../ui/format.ts'

use([LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

/** The same picture as in the briefing. */
export default function TrendChart({ points }: { points: TrendView['points'] }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!frame.current) return
    const narrow = frame.current.clientWidth < 560
    return drawChart(frame.current, trendOption(points, { t, fontFamily: 'inherit', ...format }, { narrow }))
  }, [points, t, format, i18n.language])

  return <div ref={frame} style={{ height: '100%' }} />
}
