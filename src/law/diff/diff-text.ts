import { type Language, wordsOf } from '../../platform/i18n.ts'
import { rupiahText } from '../../rules/index.ts'
import type { DiffView } from '../api.ts'
import { resultText } from '../assess/assessment-text.ts'

type Sums = DiffView['total']

/** A comparison of two laws for the terminal. */
export function diffText(view: DiffView, language: Language): string {
  const t = wordsOf(language)
  const code = (kind: string, value: string) => (value ? t(`${kind}.${value}`, value) : t('law.diff.noGroup'))
  const cuts = (title: string, kind: string, rows: DiffView['byGroup']) => [
    '',
    title,
    ...rows.map((row) => {
      const known = row.notComputed < row.memberships
      const text = known ? sumsText(row, language) : t('law.diff.notComputed', { count: row.memberships })
      return `  ${code(kind, row.code)}: ${text}`
    }),
  ]
  return [
    t('law.diff.head', { asOf: view.asOf, people: view.people, memberships: view.total.memberships }),
    versionText('A', view.a, language),
    versionText('B', view.b, language),
    '',
    sumsText(view.total, language),
    sideText('law.diff.more', view.total.more, language),
    sideText('law.diff.less', view.total.less, language),
    t('law.diff.same', { count: view.total.same }),
    ...(view.total.notComputed > 0 ? [t('law.diff.notComputed', { count: view.total.notComputed })] : []),
    ...cuts(t('law.diff.byGroup'), 'group', view.byGroup),
    ...cuts(t('law.diff.byPayer'), 'payer', view.byPayer),
    ...cuts(t('law.diff.bySegment'), 'segment', view.bySegment),
    '',
    t('law.diff.deaths'),
    ...view.deaths.map((death) => {
      const base =
        death.wage === null ? '' : ` (${t('law.diff.base', { amount: rupiahText(BigInt(death.wage)) })})`
      const change = `${resultText(death.before, language)} → ${resultText(death.after, language)}`
      return `  ${death.title}, ${code('segment', death.segment)}${base}: ${change}`
    }),
    '',
    ...view.notes,
  ].join('\n')
}

function versionText(name: string, { on, proposals }: DiffView['a'], language: Language): string {
  const t = wordsOf(language)
  const lines = proposals.map(
    ({ title, from, was, value }) => `   ${t('law.diff.proposal', { title, from, was: was ?? '–', value })}`,
  )
  return [`${name}: ${t('law.diff.version', { on })}`, ...lines].join('\n')
}

function sumsText({ before, after, change, changeYear }: Sums, language: Language): string {
  return wordsOf(language)('law.diff.sums', {
    before: rupiahText(BigInt(before)),
    after: rupiahText(BigInt(after)),
    change: signed(change),
    year: signed(changeYear),
  })
}

function sideText(key: 'law.diff.more' | 'law.diff.less', side: Sums['more'], language: Language): string {
  return wordsOf(language)(key, {
    count: side.memberships,
    month: signed(side.month),
    year: signed(side.year),
  })
}

const signed = (amount: number) => `${amount > 0 ? '+' : ''}${rupiahText(BigInt(amount))}`
