import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScholarshipsView } from '../../../../src/claims/school/api.ts'
import { drawChart } from '../../../ui/draw-chart.ts'
import { useFormat } from '../../../ui/format.ts'

use([BarChart, GridComponent, AriaComponent, SVGRenderer])

/** A bar a school year: what was paid for it, and what is still owed. */
export default function YearsChart({ years }: { years: ScholarshipsView['years'] }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!frame.current) return
    const bar = (value: (year: ScholarshipsView['years'][number]) => number | null, color: string) => ({
      type: 'bar',
      stack: 'years',
      data: years.map((year) => value(year) ?? 0),
      color,
      barMaxWidth: 20,
    })
    return drawChart(frame.current, {
      animation: false,
      aria: { enabled: true, label: { description: t('school.chart') } },
      textStyle: { fontFamily: 'inherit', color: '#1a2226' },
      grid: { left: 84, right: 132, top: 8, bottom: 8 },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: years.map(({ schoolYear }) => schoolYear),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: '#1a2226' },
      },
      series: [
        bar(({ paid }) => paid, '#9fb4b9'),
        {
          ...bar(({ owed }) => owed, '#0b4f5d'),
          label: {
            show: true,
            position: 'right',
            color: '#1a2226',
            formatter: ({ value }: { value: number }) => format.rupiah(value),
          },
        },
      ],
    })
  }, [years, t, format, i18n.language])

  return <div ref={frame} style={{ height: '100%' }} />
}
