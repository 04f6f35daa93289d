import type { Content } from 'pdfmake'
import { barsOption } from '../charts/bars-option.ts'
import { funnelOption } from '../charts/funnel-option.ts'
import { bad } from '../charts/said.ts'
import { drawChart } from '../paper/draw-chart.ts'
import { note, picture, table } from '../paper/parts.ts'
import type { Briefing } from './read-briefing.ts'
import type { Setting } from './setting.ts'
import { heading, sourceLine, sourceOf } from './told.ts'

/** Villages outside what is usual that are named on paper, those furthest below first. */
const villagesNamed = 12
/** Districts drawn; the table below has them all. */
const barsShown = 16

/** Where the missing are: by district, and villages beside what is usual for their size. */
export function wherePart(
  { districts, elsewhere, asOf, figures, comparison }: Briefing,
  setting: Setting,
): Content[] {
  const { t, number, percent, fontFamily } = setting.words
  const sorted = districts.toSorted((a, b) => b.figures.uncovered - a.figures.uncovered)
  const source = sourceOf('uncovered', setting)
  const bars = sorted
    .slice(0, barsShown)
    .map(({ name, figures: { uncovered } }) => ({ name, value: uncovered, color: bad }))
  const row = (name: string, of: Briefing['figures']) => [
    name,
    number(of.universe),
    number(of.active),
    number(of.uncovered),
    percent(of.coveragePercent),
  ]
  const most = sorted[0]
  return [
    heading(
      t('briefing.where', { district: most?.name ?? '–', most: number(most?.figures.uncovered ?? 0) }),
      true,
    ),
    note(t('briefing.whereNote')),
    picture(
      drawChart(
        barsOption(bars, { fontFamily }, { description: t('briefing.chartWhere'), told: number, left: 110 }),
        720,
        24 + bars.length * 24,
      ),
    ),
    table(
      [
        { header: t('briefing.column.district') },
        ...(['universe', 'active', 'uncovered', 'share'] as const).map((id) => ({
          header: t(`briefing.column.${id}`),
          number: true,
          width: 72,
        })),
      ],
      [
        ...sorted.map(({ name, figures: of }) => row(name, of)),
        ...elsewhere.map(({ figures: of }) => row(t('briefing.elsewhere'), of)),
        row(t('briefing.all'), figures),
      ],
      { summed: true },
    ),
    sourceLine(setting, { asOf, source, path: `/?asOf=${asOf}` }),
    ...villages({ comparison, asOf }, setting),
  ]
}

function villages({ comparison, asOf }: Pick<Briefing, 'comparison' | 'asOf'>, setting: Setting): Content[] {
  const { t, number, percent } = setting.words
  const outside = comparison.villages
    .filter(({ verdict }) => verdict !== 'usual')
    .toSorted((a, b) => a.share - a.low95 - (b.share - b.low95))
  const many = (end: string) => number(outside.filter(({ verdict }) => verdict.endsWith(end)).length)
  if (comparison.villages.length === 0) return []
  return [
    heading(
      t('compare.finding', {
        below: many('below'),
        above: many('above'),
        villages: number(comparison.villages.length),
      }),
      true,
    ),
    note(t('compare.lead')),
    picture(drawChart(funnelOption(comparison, setting.words, { names: 10 }), 760, 430)),
    note(t('compare.chart', { share: percent(comparison.mean.share) })),
    outside.length === 0
      ? note(t('briefing.compareNone'))
      : table(
          [
            { header: t('briefing.column.village') },
            { header: t('briefing.column.workers'), number: true, width: 50 },
            { header: t('briefing.column.share'), number: true, width: 50 },
            { header: t('briefing.column.range'), number: true, width: 80 },
            { header: t('briefing.column.verdict'), width: 100 },
            { header: t('briefing.column.toMean'), number: true, width: 60 },
          ],
          outside
            .slice(0, villagesNamed)
            .map((village) => [
              `${village.name}, ${village.districtName}`,
              number(village.workers),
              percent(village.share),
              t('compare.range', { low: percent(village.low95), high: percent(village.high95) }),
              t(`compare.verdict.${village.verdict}`),
              number(village.toMean),
            ]),
        ),
    sourceLine(setting, {
      asOf,
      source: sourceOf('coveragePercent', setting),
      path: `/perbandingan?asOf=${asOf}`,
    }),
  ]
}
