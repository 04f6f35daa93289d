import type { Content } from 'pdfmake'
import { figureOf } from '../../coverage/questions.ts'
import { barsOption } from '../charts/bars-option.ts'
import { bad, quiet } from '../charts/said.ts'
import { trendOption } from '../charts/trend-option.ts'
import { drawChart } from '../paper/draw-chart.ts'
import { note, picture, table } from '../paper/parts.ts'
import type { Briefing } from './read-briefing.ts'
import type { Setting } from './setting.ts'
import { heading, sourceLine, sourceOf } from './told.ts'

/** The answer in five seconds, what it means, how it came to be, and whom the number is made of. */
export function headlinePart(briefing: Briefing, setting: Setting): Content[] {
  const { figures, asOf, districts, trend } = briefing
  const { t, number, percent, language } = setting.words
  const most = districts.toSorted((a, b) => b.figures.uncovered - a.figures.uncovered)[0]
  const source = sourceOf('active', setting)
  return [
    {
      text: t('briefing.headline', { uncovered: number(figures.uncovered) }),
      fontSize: 26,
      bold: true,
      color: bad,
      margin: [0, 16, 0, 2],
    },
    {
      text: t('briefing.sentence', {
        active: number(figures.active),
        universe: number(figures.universe),
        uncovered: number(figures.uncovered),
        share: percent(figures.coveragePercent),
        district: most?.name ?? '–',
        most: number(most?.figures.uncovered ?? 0),
      }),
      fontSize: 12,
    },
    heading(t('briefing.means')),
    { ul: meaning(briefing, setting), margin: [0, 0, 0, 4] },
    ...(trend.length > 1 ? trendContent(briefing, setting) : []),
    sourceLine(setting, { asOf, source, path: `/?asOf=${asOf}` }),
    ...bridgeContent(briefing, setting),
    heading(t('briefing.parts', { uncovered: number(figures.uncovered) })),
    table(
      [
        { header: t('briefing.column.figure') },
        { header: t('briefing.people'), number: true, width: 80 },
        { header: t('briefing.share'), number: true, width: 80 },
      ],
      [
        ...(['never', 'lapsed', 'arrears', 'toReview'] as const).map((id) => [
          figureOf(id).name[language],
          number(figures[id]),
          percent(Math.round((figures[id] * 10_000) / Math.max(1, figures.uncovered))),
        ]),
        [t('briefing.all'), number(figures.uncovered), percent(10_000)],
      ],
      { summed: true },
    ),
    sourceLine(setting, { asOf, source, path: `/orang?figure=uncovered&asOf=${asOf}` }),
  ]
}

function meaning(
  { figures, asOf, price, radar }: Briefing,
  { words: { t, number, percent, day, rupiah, wholeRupiah, spelled } }: Setting,
): string[] {
  const soon = radar?.windows.find(({ days }) => days === 30)?.people
  const month = (price?.each ?? 0) * figures.uncovered
  return [
    t('briefing.meansParts', {
      never: number(figures.never),
      lapsed: number(figures.lapsed),
      arrears: number(figures.arrears),
      review: number(figures.toReview),
    }),
    t('briefing.meansFinanced', {
      financed: number(figures.financedByRegency),
      part: percent(Math.round((figures.financedByRegency * 10_000) / Math.max(1, figures.active))),
    }),
    ...(soon === undefined ? [] : [t('briefing.meansSoon', { people: number(soon), asOf: day(asOf) })]),
    ...(price
      ? [
          t('briefing.meansPrice', {
            each: wholeRupiah(price.each),
            month: rupiah(month),
            year: rupiah(month * 12),
            words: spelled(month * 12),
          }),
        ]
      : []),
  ]
}

function trendContent({ trend }: Briefing, { words }: Setting): Content[] {
  const { t, number, month } = words
  const [first, last] = [trend[0]!, trend.at(-1)!]
  const change = last.active - first.active
  const said = { change: number(Math.abs(change)), from: month(first.asOf), now: number(last.active) }
  const finding =
    change > 0 ? t('trend.up', said) : change < 0 ? t('trend.down', said) : t('trend.same', said)
  return [heading(finding), note(t('trend.note')), picture(drawChart(trendOption(trend, words), 720, 250))]
}

/** A fall from the cards to the people who are active, and on to those on the lists. */
function bridgeContent({ bridge, asOf, figures }: Briefing, setting: Setting): Content[] {
  const { t, number, fontFamily } = setting.words
  if (bridge.length === 0) return []
  let left = 0
  const bars = bridge.map(({ code, kind, value }) => {
    left = kind === 'total' ? value : left - value
    return {
      name: t(`bridge.steps.${code}`),
      value,
      ...(kind === 'minus' && { from: left, color: quiet }),
    }
  })
  const option = barsOption(bars, { fontFamily }, { description: t('bridge.title'), told: number, left: 250 })
  const cards = bridge.find(({ code }) => code === 'list-rows')?.value ?? 0
  return [
    heading(t('briefing.bridge', { cards: number(cards), active: number(figures.active) }), true),
    note(t('briefing.bridgeNote')),
    picture(drawChart(option, 760, 30 + bars.length * 30)),
    sourceLine(setting, { asOf, source: sourceOf('active', setting), path: `/?asOf=${asOf}` }),
  ]
}
