import { LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrendView } from '../../../../src/coverage/api.ts'
import { useFormat } from '../../../ui/format.ts'

use([LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

const ink = '#1a2226'
const quiet = '#56636a'
const lines = [
  { id: 'active', color: '#0b4f5d', type: 'solid', width: 3 },
  { id: 'uncovered', color: '#9c2f1f', type: [6, 4], width: 2 },
  { id: 'financed', color: '#448a98', type: [2, 3], width: 2 },
] as const

/** Three lines, each named at its end; told apart by dash as well as by colour. */
export default function TrendChart({ points }: { points: TrendView['points'] }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!frame.current) return
    const narrow = frame.current.clientWidth < 560
    const chart = init(frame.current, null, { renderer: 'svg' })
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { description: t('trend.note') } },
      textStyle: { fontFamily: 'inherit', color: ink },
      grid: { left: 56, right: narrow ? 104 : 152, top: 16, bottom: 28 },
      tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => format.number(Number(value)) },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: points.map((point) => format.month(point.asOf)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: '#aab4b9' } },
        axisLabel: { color: quiet, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        min: 0,
        splitNumber: 4,
        splitLine: { lineStyle: { color: '#e6eaec' } },
        axisLabel: { color: quiet, formatter: (value: number) => format.number(value) },
      },
      series: lines.map((line) => ({
        type: 'line',
        name: t(`trend.${line.id}`),
        data: points.map((point) => point[line.id]),
        symbol: 'none',
        lineStyle: { width: line.width, type: line.type },
        color: line.color,
        endLabel: {
          show: true,
          distance: 8,
          color: line.color,
          fontWeight: 600,
          lineHeight: 16,
          formatter: ({ value, seriesName }: { value: number; seriesName: string }) =>
            `${seriesName}\n${format.number(value)}`,
        },
      })),
    })
    const fit = new ResizeObserver(() => chart.resize())
    fit.observe(frame.current)
    return () => {
      fit.disconnect()
      chart.dispose()
    }
  }, [points, t, format, i18n.language])

  return <div ref={frame} style={{ height: '100%' }} />
}
