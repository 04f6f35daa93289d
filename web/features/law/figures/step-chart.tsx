import { LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Series } from '../../../../src/rules/core/series.ts'
import { drawChart } from '../../../ui/draw-chart.ts'
import { valueText } from '../figure-text.ts'
import { useSay, useTold } from '../words.ts'
import type { Step } from './steps.ts'

use([LineChart, GridComponent, AriaComponent, SVGRenderer])

const quiet = '#56636a'

/** A figure through time: flat while a law holds, a step where another begins. Unverified values are hollow. */
export default function StepChart({ figure, steps }: { figure: Series; steps: Step[] }) {
  const say = useSay()
  const told = useTold()
  const title = told(figure.title)
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!frame.current) return
    const text = (step: Step) => (step.value ? (valueText(step.value.value, figure.unit, say) ?? '') : '')
    const narrow = frame.current.clientWidth < 480
    const values = steps.filter((step) => step.value)
    // many labels would lie upon each other; the table below has them all
    const labelled = values.length <= (narrow ? 2 : 4) ? values : [values[0], values.at(-1)]
    return drawChart(frame.current, {
      animation: false,
      aria: { enabled: true, label: { description: title } },
      textStyle: { fontFamily: 'inherit', color: '#1a2226' },
      grid: { left: 12, right: 76, top: 36, bottom: 24 },
      xAxis: {
        type: 'time',
        splitNumber: narrow ? 3 : 6,
        axisLine: { lineStyle: { color: '#aab4b9' } },
        axisLabel: { color: quiet, hideOverlap: true, formatter: '{yyyy}' },
      },
      yAxis: { type: 'value', min: 0, axisLabel: { show: false }, splitLine: { show: false } },
      series: [
        {
          type: 'line',
          step: 'end',
          color: '#0b4f5d',
          lineStyle: { width: 3 },
          connectNulls: false,
          labelLayout: { hideOverlap: true },
          data: steps.map((step) => ({
            value: [step.day, step.height],
            symbol: step.value ? (step.value.confidence === 'unverified' ? 'emptyCircle' : 'circle') : 'none',
            symbolSize: 8,
            label: {
              show: labelled.includes(step),
              position: [0, -20],
              color: '#1a2226',
              fontWeight: 600,
              formatter: () => text(step) + (step.value?.confidence === 'unverified' ? ' (?)' : ''),
            },
          })),
        },
      ],
    })
  }, [figure, steps, say, title])

  return <div ref={frame} style={{ height: '100%' }} />
}
