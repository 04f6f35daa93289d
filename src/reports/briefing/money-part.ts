import type { Content } from 'pdfmake'
import { barsOption } from '../charts/bars-option.ts'
import { drawChart } from '../paper/draw-chart.ts'
import { note, picture, table } from '../paper/parts.ts'
import type { Briefing } from './read-briefing.ts'
import type { Setting } from './setting.ts'
import { heading, sourceLine } from './told.ts'

/** Sources of money named on paper, the largest first. */
const sourcesNamed = 8

/** The budget of the year of the meeting, and what BPJS paid out. */
export const moneyPart = (briefing: Briefing, setting: Setting): Content[] => [
  ...budgetContent(briefing, setting),
  ...claimsContent(briefing, setting),
]

function budgetContent({ budget }: Briefing, { words }: Setting): Content[] {
  const { t, rupiah, wholeRupiah } = words
  if (!budget) return []
  const year = String(budget.fiscalYear)
  if (budget.sources.length === 0)
    return [heading(t('briefing.moneyNone', { year })), note(t('briefing.moneyNoneNote'))]
  const sorted = budget.sources.toSorted((a, b) => b.budget - a.budget)
  const [shown, others] = [sorted.slice(0, sourcesNamed), sorted.slice(sourcesNamed)]
  const sums = ['budget', 'committed', 'realised', 'free'] as const
  return [
    heading(
      t('briefing.money', { year, free: rupiah(budget.totals.free), budget: rupiah(budget.totals.budget) }),
    ),
    table(
      [
        { header: t('briefing.column.source') },
        ...sums.map((id) => ({ header: t(`briefing.column.${id}`), number: true, width: 80 })),
      ],
      [
        ...shown.map((source) => [source.name, ...sums.map((id) => wholeRupiah(source[id]))]),
        ...(others.length > 0
          ? [
              [
                t('briefing.others', { count: others.length }),
                ...sums.map((id) => wholeRupiah(others.reduce((sum, source) => sum + source[id], 0))),
              ],
            ]
          : []),
        [t('briefing.all'), ...sums.map((id) => wholeRupiah(budget.totals[id]))],
      ],
      { summed: true },
    ),
  ]
}

function claimsContent({ benefits }: Briefing, setting: Setting): Content[] {
  const { t, rupiah, wholeRupiah, number, day, spelled, fontFamily } = setting.words
  if (!benefits?.period) return []
  const { amount, people, average, pemdaFinanced, byProgramme, payments, period } = benefits
  const told = (value: number | null) => (value === null ? '–' : number(value))
  const bars = byProgramme.map((row) => ({ name: row.programme, value: row.amount ?? 0 }))
  return [
    heading(t('briefing.claims', { amount: rupiah(amount), people: number(people) })),
    note(
      t('briefing.claimsNote', {
        from: day(period.from),
        until: day(period.until),
        financed: rupiah(pemdaFinanced.amount),
        financedPeople: number(pemdaFinanced.people),
        average: wholeRupiah(average ?? 0),
      }),
    ),
    note(t('briefing.claimsWords', { words: spelled(amount) })),
    picture(
      drawChart(
        barsOption(bars, { fontFamily }, { description: t('benefits.chart'), told: rupiah }),
        720,
        30 + bars.length * 34,
      ),
    ),
    table(
      [
        { header: t('briefing.column.programme') },
        { header: t('briefing.people'), number: true, width: 80 },
        { header: t('briefing.column.payments'), number: true, width: 80 },
        { header: t('briefing.column.amount'), number: true, width: 110 },
      ],
      [
        ...byProgramme.map((row) => [
          row.programme,
          told(row.people),
          told(row.payments),
          row.amount === null ? '–' : wholeRupiah(row.amount),
        ]),
        [t('briefing.all'), number(people), number(payments), wholeRupiah(amount)],
      ],
      { summed: true },
    ),
    sourceLine(setting, {
      asOf: period.until,
      source: t('briefing.benefitSource'),
      path: '/klaim/manfaat',
    }),
  ]
}
