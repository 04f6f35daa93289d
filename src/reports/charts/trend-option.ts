import type { EChartsOption, LineSeriesOption } from 'echarts'
import { accent, axisLine, bad, gridLine, ink, quiet, type Said } from './said.ts'

const lines = [
  { id: 'active', color: accent, type: 'solid', width: 3 },
  { id: 'uncovered', color: bad, type: [6, 4], width: 2 },
  { id: 'financed', color: '#448a98', type: [2, 3], width: 2 },
] as const

interface Point {
  asOf: string
  active: number
  uncovered: number
  financed: number
}

/** Three lines, each named at its end; told apart by dash as well as by colour. */
export function trendOption(
  points: readonly Point[],
  { t, number, fontFamily, month }: Said & { month(day: string): string },
  { narrow = false }: { narrow?: boolean } = {},
): EChartsOption {
  return {
    animation: false,
    aria: { enabled: true, label: { description: t('trend.note') } },
    textStyle: { fontFamily, color: ink },
    grid: { left: 56, right: narrow ? 104 : 152, top: 16, bottom: 28 },
    tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => number(Number(value)) },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: points.map((point) => month(point.asOf)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: axisLine } },
      axisLabel: { color: quiet, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 4,
      splitLine: { lineStyle: { color: gridLine } },
      axisLabel: { color: quiet, formatter: (value: number) => number(value) },
    },
    series: lines.map(
      (line): LineSeriesOption => ({
        type: 'line',
        name: t(`trend.${line.id}`),
        data: points.map((point) => point[line.id]),
        symbol: 'none',
        lineStyle: { width: line.width, type: line.type === 'solid' ? 'solid' : [...line.type] },
        color: line.color,
        endLabel: {
          show: true,
          distance: 8,
          color: line.color,
          fontWeight: 600,
          lineHeight: 16,
          formatter: ({ value, seriesName }) => `${seriesName}\n${number(Number(value))}`,
        },
      }),
    ),
  }
}
