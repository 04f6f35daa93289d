import { LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { drawChart } from '../../../ui/draw-chart.ts'
import { useFormat } from '../../../ui/format.ts'

use([LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

interface Point {
  people: number
  loss: number
}

/** Loss averted over people protected; the plan itself is the full dot. */
export default function CurveChart({ curve, chosen }: { curve: Point[]; chosen: Point }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!frame.current) return
    const label = { color: '#56636a', hideOverlap: true }
    const named = { nameLocation: 'middle', nameTextStyle: { color: '#1a2226' } } as const
    return drawChart(frame.current, {
      animation: false,
      aria: { enabled: true, label: { description: t('plans.curveNote') } },
      textStyle: { fontFamily: 'inherit', color: '#1a2226' },
      grid: { left: 96, right: 40, top: 28, bottom: 56 },
      tooltip: {
        trigger: 'item',
        formatter: ({ value }: { value: [number, number] }) =>
          t('plans.point', { people: format.number(value[0]), amount: format.rupiah(value[1]) }),
      },
      xAxis: {
        ...named,
        type: 'value',
        scale: true,
        name: t('plans.protected'),
        nameGap: 32,
        splitNumber: 4,
        splitLine: { show: false },
        axisLabel: { ...label, formatter: (value: number) => format.number(value) },
      },
      yAxis: {
        type: 'value',
        scale: true,
        name: t('plans.loss'),
        nameTextStyle: { color: '#1a2226', align: 'left', padding: [0, 0, 0, -90] },
        splitNumber: 4,
        splitLine: { lineStyle: { color: '#e6eaec' } },
        axisLabel: { ...label, formatter: (value: number) => format.rupiah(value) },
      },
      series: [
        {
          type: 'line',
          data: curve.map(({ people, loss }) => [people, loss]),
          symbol: 'emptyCircle',
          symbolSize: 9,
          color: '#0b4f5d',
          lineStyle: { width: 2 },
        },
        {
          type: 'line',
          data: [[chosen.people, chosen.loss]],
          symbol: 'circle',
          symbolSize: 14,
          color: '#9c2f1f',
          label: {
            show: true,
            position: 'top',
            formatter: t('plans.thisPlan'),
            color: '#9c2f1f',
            fontWeight: 600,
          },
        },
      ],
    })
  }, [curve, chosen, t, format, i18n.language])

  return <div ref={frame} style={{ height: '100%' }} />
}
