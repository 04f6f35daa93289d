import { type Language, wordsOf } from '../platform/i18n.ts'
import type { BridgeView, CatalogueId, ExpectedFigure, ExpectedView, FigureId, FigureValues } from './api.ts'
import { catalogue } from './figures.ts'

export type Row = {
  code: string
  name: string
  expectedUncovered?: Omit<ExpectedFigure, 'count'> | null | undefined
} & FigureValues

const people = (language: Language) => new Intl.NumberFormat(wordsOf(language)('serve.locale'))
const names = (language: Language) =>
  new Map<CatalogueId, string>(catalogue.map((figure) => [figure.id, figure.name[language]]))

/** Every figure on a line of its own; below, what is expected, with its range and what it rests on. */
export function listOf(
  figures: FigureValues,
  expected: ExpectedView | null,
  asOf: string,
  language: Language,
): string {
  const number = people(language)
  const counted = catalogue.flatMap(({ id, name, unit }) => {
    const value = figures[id as FigureId]
    if (value === undefined) return []
    return [
      [name[language], unit === 'people' ? number.format(value) : `${number.format(value / 100)} %`] as const,
    ]
  })
  const guessed = expected ? expectedLines(expected, language) : []
  const width = Math.max(...[...counted, ...guessed].map(([name]) => name.length))
  return [
    asOf,
    ...counted.map(([name, value]) => `${name.padEnd(width)}  ${value.padStart(9)}`),
    ...(guessed.length > 0 ? [''] : []),
    ...guessed.map(([name, value, range]) => `${name.padEnd(width)}  ${value.padStart(9)}  ${range}`),
    ...(expected ? [basisOf(expected.basis, language)] : []),
  ].join('\n')
}

function expectedLines(expected: ExpectedView, language: Language) {
  const t = wordsOf(language)
  const number = people(language)
  const shown = [
    ['expectedUncovered', expected.uncovered, 1],
    ['expectedActiveOnLists', expected.activeOnLists, 1],
    ['expectedActive', expected.active, 1],
    ['expectedCoverage', expected.coveragePercent, 100],
  ] as const
  return shown.map(([id, { value, low, high }, scale]) => {
    const said = (n: number) => (scale === 1 ? number.format(n) : `${number.format(n / scale)} %`)
    const range =
      low === high ? t('expected.exact') : t('expected.between', { low: said(low), high: said(high) })
    return [names(language).get(id) ?? id, said(value), range] as const
  })
}

function basisOf({ calibrated, ...counts }: ExpectedView['basis'], language: Language): string {
  return wordsOf(language)(calibrated ? 'expected.calibrated' : 'expected.modelOwn', counts)
}

/** The bridge, a step a line; what is taken away stands indented with a minus. */
export function bridgeOf(steps: BridgeView['steps'], language: Language): string {
  const t = wordsOf(language)
  const number = people(language)
  const lines = steps.map(({ code, kind, value }) => {
    const name = t(`bridge.steps.${code}`)
    return kind === 'total'
      ? ([name, number.format(value)] as const)
      : ([`  ${name}`, `− ${number.format(value)}`] as const)
  })
  const width = Math.max(...lines.map(([name]) => name.length))
  return lines.map(([name, value]) => `${name.padEnd(width)}  ${value.padStart(9)}`).join('\n')
}

const inTable = ['universe', 'active', 'uncovered', 'financedByRegency', 'toReview'] as const

export function tableOf(rows: Row[], language: Language): string {
  const t = wordsOf(language)
  const number = people(language)
  const head = [
    t('cli.coverage.code'),
    t('cli.coverage.name'),
    ...inTable.map((id) => names(language).get(id) ?? id),
  ]
  const body = rows.map((row) => [
    row.code,
    row.name || t('cli.coverage.unknown'),
    ...inTable.map((id) => number.format(row[id])),
  ])
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((line) => line[i]!.length)))
  const line = (cells: string[]) =>
    cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')
  return [head, ...body].map(line).join('\n')
}
