import {
  type AssessmentView,
  assess,
  type Law,
  type Rule,
  readCase,
  rupiahText,
  viewOf,
} from '../../rules/index.ts'
import { lineTitle, markOf, resultText } from '../assess/assessment-text.ts'
import { factLines, seenText } from '../assess/fact-words.ts'
import { table } from './markdown.ts'

/** What the case files beside the rules hold, as far as a page needs it. */
export interface LegalCase {
  tv?: number | number[]
  title: string
  rule: string
  facts: Record<string, unknown>
  readings?: Record<string, string>
  accepted?: string[]
}

/** The cases of a rule, each with its facts, its arithmetic and what comes out. */
export function workedCases(rule: Rule, law: Law, cases: readonly LegalCase[]): string[] {
  const own = cases.filter((each) => each.rule === rule.id)
  if (own.length === 0) return []
  return ['## Contoh yang dihitung', '', ...own.flatMap((each) => workedCase(rule, law, each))]
}

function workedCase(rule: Rule, law: Law, each: LegalCase): string[] {
  const read = readCase(rule, each.facts)
  if (!read.ok) throw new TypeError(`${each.title}: ${JSON.stringify(read.problems)}`)
  const chosen: Law = {
    ...law,
    readings: new Map(Object.entries(each.readings ?? {})),
    accepted: new Set(each.accepted ?? []),
  }
  const view = viewOf(chosen, read.facts, assess(chosen, rule, read.facts), 'id')
  const vectors = each.tv === undefined ? '' : ` (TV-${[each.tv].flat().join(', TV-')})`
  const facts = factLines(rule.fields, read.facts, 'id').map(({ title, text }) => `${title}: ${text}`)
  const rows = view.lines.map((line) => [
    lineTitle(line, 'id'),
    line.arithmetic,
    rupiahText(BigInt(line.amount)),
    `${line.citation.instrument}, ${line.citation.pinpoint}`,
  ])
  return [
    `### ${each.title}${vectors}`,
    '',
    facts.join('. '),
    '',
    ...(rows.length > 0 ? [...table(['rincian', 'perhitungan', 'jumlah', 'pasal'], rows), ''] : []),
    ...(rows.length === 0 ? seenIn(view, rule) : []),
    `**${resultText(view, 'id', rule.kind)}**`,
    '',
    ...otherwise(view, rule),
  ]
}

/** Where nothing is paid, what was found is the answer. */
function seenIn({ findings }: AssessmentView, { fields }: Rule): string[] {
  if (findings.length === 0) return []
  const words = findings.map(
    ({ met, title, seen, unit, called }) =>
      `- ${markOf(met)} ${title}: ${seenText(called ?? seen, 'id', fields, unit)}`,
  )
  return [...words, '']
}

/** Where the law can be read otherwise the page says what that gives. */
function otherwise({ otherReadings }: AssessmentView, { kind }: Rule): string[] {
  if (otherReadings.length === 0) return []
  return [
    ...otherReadings.map((other) => `- Bila dibaca lain, “${other.words}”: ${resultText(other, 'id', kind)}`),
    '',
  ]
}
