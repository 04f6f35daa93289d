import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimesView } from '../../../../src/claims/times/api.ts'
import { drawChart } from '../../../ui/draw-chart.ts'
import { useFormat } from '../../../ui/format.ts'

use([BarChart, GridComponent, AriaComponent, SVGRenderer])

/** Two bars a stage: the days of the middle claim, and those nine of ten keep to. */
export default function StagesChart({ stages }: { stages: TimesView['stages'] }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!frame.current) return
    const bar = (name: 'median' | 'p90', color: string) => ({
      type: 'bar',
      data: stages.map((stage) => stage[name] ?? 0),
      color,
      barMaxWidth: 12,
      label: {
        show: true,
        position: 'right',
        color: '#1a2226',
        formatter: ({ value }: { value: number }) =>
          t(`times.bar.${name}`, { days: format.number(Math.round(value * 10) / 10) }),
      },
    })
    return drawChart(frame.current, {
      animation: false,
      aria: { enabled: true, label: { description: t('times.chart') } },
      textStyle: { fontFamily: 'inherit', color: '#1a2226' },
      grid: { left: 128, right: 132, top: 8, bottom: 8 },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: stages.map(({ stage }) => t(`claims.state.${stage}`)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: '#1a2226', width: 120, overflow: 'break' },
      },
      series: [bar('median', '#0b4f5d'), bar('p90', '#9fb4b9')],
    })
  }, [stages, t, format, i18n.language])

  return <div ref={frame} style={{ height: '100%' }} />
}
