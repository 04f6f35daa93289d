import { type Language, wordsOf } from '../../platform/i18n.ts'
import { type AssessmentView, type Rule, rupiahText } from '../../rules/index.ts'
import { factText, seenText } from './fact-words.ts'

type Line = AssessmentView['lines'][number]
type Result = Pick<AssessmentView, 'outcome' | 'total'>

/** An assessment for the terminal: what is owed and why, in the order an heir asks. */
export function assessmentText(rule: Rule, view: AssessmentView, language: Language): string {
  const t = wordsOf(language)
  const block = (title: string, lines: string[]) => (lines.length > 0 ? ['', title, ...lines] : [])
  return [
    `${rule.title[language]} · ${seenText(view.on, language)}`,
    resultText(view, language, rule.kind),
    ...view.lines.flatMap((line) => amountLines(line, language)),
    ...block(
      t('law.doc.withheld'),
      view.withheld.flatMap((line) => amountLines(line, language)),
    ),
    ...block(
      t('law.doc.memos'),
      view.memos.flatMap((line) => amountLines(line, language)),
    ),
    ...block(
      t('law.doc.findings'),
      view.findings.map(
        ({ met, title, seen, unit, called, citation }) =>
          `  ${markOf(met)} ${title} – ${seenText(called ?? seen, language, rule.fields, unit)} (${citation.instrument}, ${citation.pinpoint})`,
      ),
    ),
    ...block(t('law.doc.missing'), missingLines(rule, view, language)),
    ...block(
      t('law.doc.otherReadings'),
      view.otherReadings.map((other) => `  ${other.words}: ${resultText(other, language, rule.kind)}`),
    ),
    ...block(
      t('law.doc.whatIf'),
      view.whatIf.map((other) => `  ${other.words}: ${resultText(other, language, rule.kind)}`),
    ),
    ...block(
      t('law.doc.notes'),
      view.notes.map((note) => `  ${note}`),
    ),
    '',
    view.disclaimer,
    t('law.doc.version', { version: view.law.version, hash: view.hash }),
  ].join('\n')
}

/** What came out: the sum where something is due, else why nothing is. */
export function resultText({ outcome, total }: Result, language: Language, kind?: Rule['kind']): string {
  if (total !== null) return rupiahText(BigInt(total))
  const key = outcome === 'due' && kind === 'status' ? 'holds' : outcome
  return wordsOf(language)(`law.outcome.${key}`)
}

/** For whom, of which year, by whom: what tells lines of one kind apart. */
export function lineTitle(line: Line, language: Language): string {
  const share = line.share && wordsOf(language)(`law.share.${line.share}`)
  const more = [line.of, share, line.when].filter((part) => part !== undefined)
  return more.length > 0 ? `${line.title} (${more.join(', ')})` : line.title
}

/** A missing fact in words, and what each answer would give. */
export function missingLines(rule: Rule, view: AssessmentView, language: Language): string[] {
  return view.missing.map(({ field, changes }) => {
    const declared = rule.fields[field]
    const answers = changes.map(
      (change) =>
        `${factText(declared, change.value, language)} = ${resultText(change, language, rule.kind)}`,
    )
    const changed = answers.length > 0 ? answers.join('; ') : wordsOf(language)('law.doc.decides')
    return `  ${declared?.title[language] ?? field}: ${changed}`
  })
}

function amountLines(line: Line, language: Language): string[] {
  const { instrument, pinpoint, confidence } = line.citation
  const doubt = confidence === 'verified' ? '' : ` · ${wordsOf(language)(`law.confidence.${confidence}`)}`
  return [
    `  ${line.programme}  ${lineTitle(line, language)}: ${rupiahText(BigInt(line.amount))}`,
    `       = ${line.arithmetic} · ${instrument}, ${pinpoint}${doubt}`,
  ]
}

export const markOf = (met: boolean | null) => (met === null ? '?' : met ? '✓' : '✗')
