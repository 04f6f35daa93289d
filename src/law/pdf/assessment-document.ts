import type { Content, createPdf } from 'pdfmake'
import { type Language, wordsOf } from '../../platform/i18n.ts'
import { type AssessmentView, lawBook, rupiahText } from '../../rules/index.ts'
import type { AssessedCase } from '../assess/assess-case.ts'
import { missingLines, resultText } from '../assess/assessment-text.ts'
import { factLines, seenText } from '../assess/fact-words.ts'
import { amountTable, findingTable, plainTable } from './tables.ts'

type PdfDocument = Parameters<typeof createPdf>[0]

const ink = '#1a1a1a'
const grey = '#595959'

/** What stands on the paper, in the order an heir asks: what happened, what is owed, why, what else could be. */
const headings = { benefit: 'owed', contribution: 'toPay', status: 'stands' } as const

export function assessmentDocument(
  { rule, facts, view }: AssessedCase,
  language: Language,
  at: Date,
): PdfDocument {
  const t = wordsOf(language)
  const part = (title: string, ...content: Content[]): Content[] => [
    { text: title, style: 'part', headlineLevel: 1 },
    ...content,
  ]
  const list = (title: string, words: readonly string[]): Content[] =>
    words.length > 0 ? part(title, { ul: [...words] }) : []
  const owed = t(`law.doc.${headings[rule.kind]}`)
  return {
    pageSize: 'A4',
    pageMargins: [50, 50, 50, 60],
    info: { title: rule.title[language], creationDate: at },
    language: language === 'id' ? 'id-ID' : 'en-GB',
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2, color: ink },
    styles: {
      title: { fontSize: 18, bold: true },
      lead: { fontSize: 10, color: grey, margin: [0, 2, 0, 8] },
      part: { fontSize: 12, bold: true, margin: [0, 14, 0, 4] },
      total: { fontSize: 16, bold: true, margin: [0, 0, 0, 6] },
      head: { bold: true, fontSize: 9 },
      small: { fontSize: 8.5, color: grey },
    },
    content: [
      { text: rule.title[language], style: 'title' },
      { text: rule.summary[language], style: 'lead' },
      ...part(t('law.doc.facts'), plainTable(factLines(rule.fields, facts, language))),
      ...part(
        owed,
        { text: resultText(view, language, rule.kind), style: 'total' },
        ...(view.lines.length > 0 ? [amountTable(view.lines, language, t('law.doc.total'))] : []),
        { text: t('law.doc.day', { day: seenText(view.on, language) }), style: 'small' },
      ),
      ...(view.withheld.length > 0 ? part(t('law.doc.withheld'), amountTable(view.withheld, language)) : []),
      ...(view.memos.length > 0 ? part(t('law.doc.memos'), amountTable(view.memos, language)) : []),
      ...(view.findings.length > 0
        ? part(t('law.doc.findings'), findingTable(view.findings, rule.fields, language))
        : []),
      ...list(
        t('law.doc.missing'),
        missingLines(rule, view, language).map((line) => line.trim()),
      ),
      ...list(
        t('law.doc.otherReadings'),
        view.otherReadings.map((other) => `${other.words}: ${resultText(other, language, rule.kind)}`),
      ),
      ...list(
        t('law.doc.whatIf'),
        view.whatIf.map((other) => `${other.words}: ${gain(other, view, language)}`),
      ),
      ...list(t('law.doc.notes'), view.notes),
      ...list(t('law.doc.instruments'), instrumentsOf(view)),
      { text: view.disclaimer, bold: true, margin: [0, 14, 0, 4] },
      { text: t('law.doc.version', { version: view.law.version, hash: view.hash }), style: 'small' },
    ],
    footer: (page, pages) => ({
      margin: [50, 20, 50, 0],
      style: 'small',
      columns: [
        { text: t('law.doc.footer', { rule: rule.title[language], hash: view.hash.slice(0, 12) }) },
        { text: t('law.doc.page', { page, pages }), alignment: 'right', width: 90 },
      ],
    }),
    // A heading alone at the foot of a page says nothing.
    pageBreakBefore: (node, queries) =>
      node.headlineLevel === 1 && queries.getFollowingNodesOnPage().length === 0,
  }
}

function gain(other: AssessmentView['whatIf'][number], view: AssessmentView, language: Language): string {
  const result = resultText(other, language)
  if (other.total === null || view.total === null || other.total <= view.total) return result
  return `${result} (+ ${rupiahText(BigInt(other.total - view.total))})`
}

/** The laws cited, with their official titles. */
function instrumentsOf(view: AssessmentView): string[] {
  const cited = [...view.lines, ...view.withheld].flatMap((line) => line.uses.map((used) => used.citation))
  const ids = [...cited, ...view.findings.map(({ citation }) => citation)].map(({ instrument }) => instrument)
  return [...new Set(ids)].sort().map((id) => {
    const known = lawBook.instruments.get(id)
    return known ? `${id}: ${known.title}` : id
  })
}
