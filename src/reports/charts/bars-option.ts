import type { EChartsOption } from 'echarts'
import { accent, ink, type Said } from './said.ts'

export interface Bar {
  name: string
  value: number
  /** Where it begins: of what is taken away from a sum. */
  from?: number
  color?: string
}

/** A bar a row, the first on top, each told beside it. */
export function barsOption(
  bars: readonly Bar[],
  { fontFamily }: Pick<Said, 'fontFamily'>,
  { description, told, left = 84 }: { description: string; told(value: number): string; left?: number },
): EChartsOption {
  return {
    animation: false,
    aria: { enabled: true, label: { description } },
    textStyle: { fontFamily, color: ink },
    grid: { left, right: 132, top: 8, bottom: 8 },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: ink },
    },
    series: [
      {
        type: 'bar',
        stack: 'all',
        silent: true,
        data: bars.map(({ from = 0 }) => from),
        color: 'transparent',
        barMaxWidth: 28,
      },
      {
        type: 'bar',
        stack: 'all',
        data: bars.map(({ value, color = accent }) => ({ value, itemStyle: { color } })),
        barMaxWidth: 28,
        label: {
          show: true,
          position: 'right',
          color: ink,
          formatter: ({ value }) => told(Number(value)),
        },
      },
    ],
  }
}
