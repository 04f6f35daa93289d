import { type Language, wordsOf } from '../../platform/i18n.ts'
import type { CompareView } from './api.ts'

/** The villages that lie outside what is usual, those furthest below first, for a terminal. */
export function comparisonText(view: CompareView, language: Language): string {
  const t = wordsOf(language)
  if (view.asOf === null) return t('cli.coverage.none')
  const locale = t('serve.locale')
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const said = (share: number) => percent.format(share / 10_000)
  const outside = view.villages
    .filter(({ verdict }) => verdict !== 'usual')
    .toSorted((a, b) => a.share - a.low95 - (b.share - b.low95))
  const lines = outside.map((village) =>
    [
      village.code,
      `${village.name}, ${village.districtName}`.padEnd(36),
      said(village.share).padStart(7),
      `${said(village.low95)}–${said(village.high95)}`.padStart(15),
      number.format(village.workers).padStart(7),
      t(`compare.verdict.${village.verdict}`),
    ].join('  '),
  )
  return [
    t('compare.finding', {
      below: number.format(outside.filter(({ verdict }) => verdict.endsWith('below')).length),
      above: number.format(outside.filter(({ verdict }) => verdict.endsWith('above')).length),
      villages: number.format(view.villages.length),
    }),
    t('cli.report.mean', { share: said(view.mean.share), day: view.asOf }),
    ...lines,
  ].join('\n')
}
