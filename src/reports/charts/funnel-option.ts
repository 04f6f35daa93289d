import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from 'echarts'
import type { ComparedVillage, CompareView } from '../compare/api.ts'
import type { Verdict } from '../compare/words.ts'
import { accent, axisLine, bad, good, gridLine, ink, quiet, type Said } from './said.ts'

/** Told apart by shape as well as by colour. */
const marks: Record<Verdict, { symbol: string; rotate?: number; size: number; color: string }> = {
  'far-below': { symbol: 'triangle', rotate: 180, size: 13, color: bad },
  below: { symbol: 'triangle', rotate: 180, size: 10, color: bad },
  usual: { symbol: 'emptyCircle', size: 7, color: quiet },
  above: { symbol: 'triangle', size: 10, color: good },
  'far-above': { symbol: 'triangle', size: 13, color: good },
}

interface Shown {
  /** Little room across. */
  narrow?: boolean
  /** Names beside the villages furthest outside, so many. */
  names: number
  /** Code of a village to be shown apart. */
  chosen?: string | undefined
}

/** Villages by workers and coverage within the lines of what is usual. */
export function funnelOption(
  view: CompareView,
  said: Said,
  { names, chosen, narrow = false }: Shown,
): EChartsOption {
  const { t, percent, number } = said
  const named = new Set([...furthestOut(view.villages).slice(0, names), chosen])
  const most = Math.max(...view.villages.map(({ workers }) => workers), 1)
  const shares = [...view.villages.map(({ share }) => share), view.mean.share]
  const tens = (share: number) => Math.min(10_000, Math.max(0, Math.round(share) * 1000))
  const limit = (
    of: 'low998' | 'low95' | 'high95' | 'high998',
    far: boolean,
    label = '',
  ): LineSeriesOption => ({
    type: 'line',
    silent: true,
    symbol: 'none',
    data: view.curve.map((point) => [point.workers, point[of]]),
    color: far ? quiet : accent,
    lineStyle: { width: far ? 1 : 1.5, type: far ? [1, 3] : [6, 4] },
    endLabel: { show: label !== '', color: far ? quiet : accent, formatter: label, fontSize: 11 },
  })
  const mean: LineSeriesOption = {
    type: 'line',
    silent: true,
    symbol: 'none',
    data: [
      [0, view.mean.share],
      [most, view.mean.share],
    ],
    color: ink,
    lineStyle: { width: 1.5 },
    endLabel: {
      show: true,
      color: ink,
      fontSize: 11,
      lineHeight: 14,
      formatter: t('compare.line.mean', { share: `\n${percent(view.mean.share)}` }),
    },
  }
  const points: ScatterSeriesOption = {
    type: 'scatter',
    labelLayout: { hideOverlap: true },
    data: view.villages.map((village) => {
      const { symbol, rotate, size, color } = marks[village.verdict]
      const apart = village.code === chosen
      return {
        name: `${village.name}, ${village.districtName}`,
        value: [village.workers, village.share],
        symbol: apart && symbol === 'emptyCircle' ? 'circle' : symbol,
        ...(rotate !== undefined && { symbolRotate: rotate }),
        symbolSize: apart ? 16 : size,
        itemStyle: { color, ...(apart && { borderColor: '#e0a100', borderWidth: 3 }) },
        label: {
          show: named.has(village.code),
          formatter: village.name,
          position: 'right' as const,
          color: ink,
          fontSize: 11,
          fontWeight: apart ? ('bold' as const) : ('normal' as const),
        },
      }
    }),
  }
  return {
    animation: false,
    aria: {
      enabled: true,
      label: { description: t('compare.chart', { share: percent(view.mean.share) }) },
    },
    textStyle: { fontFamily: said.fontFamily, color: ink },
    grid: { left: 52, right: 92, top: 32, bottom: 46 },
    tooltip: {
      trigger: 'item',
      formatter: (item) => {
        const { name, value } = item as unknown as { name: string; value: [number, number] }
        return `${name}<br>${number(value[0])} · ${percent(value[1])}`
      },
    },
    xAxis: {
      type: 'value',
      min: 0,
      splitNumber: narrow ? 2 : 5,
      name: t('compare.axis.workers'),
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: { color: quiet },
      axisLine: { show: true, lineStyle: { color: axisLine } },
      splitLine: { show: false },
      axisLabel: { color: quiet, hideOverlap: true, formatter: (value: number) => number(value) },
    },
    yAxis: {
      type: 'value',
      min: tens(Math.floor(Math.min(...shares) / 1000 - 0.5)),
      max: tens(Math.ceil(Math.max(...shares) / 1000 + 0.5)),
      interval: 1000,
      name: t('compare.axis.share'),
      nameTextStyle: { color: quiet, align: 'left', padding: [0, 0, 0, -44] },
      splitLine: { lineStyle: { color: gridLine } },
      axisLabel: { color: quiet, hideOverlap: true, formatter: (value: number) => percent(value) },
    },
    series: [
      limit('low998', true),
      limit('high998', true, t('compare.line.far')),
      limit('low95', false),
      limit('high95', false, t('compare.line.usual')),
      mean,
      points,
    ],
  }
}

/** Villages outside what is usual, by how far. */
const furthestOut = (villages: readonly ComparedVillage[]): string[] =>
  villages
    .filter(({ verdict }) => verdict !== 'usual')
    .map(({ code, share, low95, high95 }) => ({ code, out: Math.max(low95 - share, share - high95) }))
    .toSorted((a, b) => b.out - a.out)
    .map(({ code }) => code)
