import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BenefitsView } from '../../../../src/claims/payments/api.ts'
import { useFormat } from '../../../ui/format.ts'

use([BarChart, GridComponent, AriaComponent, SVGRenderer])

/** A bar a programme, the largest on top, each told beside it. */
export default function ProgrammeChart({ rows }: { rows: BenefitsView['byProgramme'] }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!frame.current) return
    const chart = init(frame.current, null, { renderer: 'svg' })
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { description: t('benefits.chart') } },
      textStyle: { fontFamily: 'inherit', color: '#1a2226' },
      grid: { left: 84, right: 132, top: 8, bottom: 8 },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ programme }) => programme),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: '#1a2226' },
      },
      series: [
        {
          type: 'bar',
          data: rows.map(({ amount }) => amount ?? 0),
          color: '#0b4f5d',
          barMaxWidth: 28,
          label: {
            show: true,
            position: 'right',
            color: '#1a2226',
            formatter: ({ value }: { value: number }) => format.rupiah(value),
          },
        },
      ],
    })
    const fit = new ResizeObserver(() => chart.resize())
    fit.observe(frame.current)
    return () => {
      fit.disconnect()
      chart.dispose()
    }
  }, [rows, t, format, i18n.language])

  return <div ref={frame} style={{ height: '100%' }} />
}
