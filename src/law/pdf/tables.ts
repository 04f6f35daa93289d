import type { Content, TableCell } from 'pdfmake'
import { type Language, wordsOf } from '../../platform/i18n.ts'
import { type AssessmentView, type Fields, rupiahText } from '../../rules/index.ts'
import { lineTitle } from '../assess/assessment-text.ts'
import { seenText } from '../assess/fact-words.ts'
import { condenseLines, sumsByItem } from './condense-lines.ts'

type Cited = AssessmentView['findings'][number]['citation']
const head = (text: string, alignment: 'left' | 'right' = 'left'): TableCell => ({
  text,
  style: 'head',
  alignment,
})

/** Title and text beside one another. */
export function plainTable(lines: readonly { title: string; text: string }[]): Content {
  return {
    layout: 'noBorders',
    table: {
      widths: [190, '*'],
      body: lines.map(({ title, text }): TableCell[] => [{ text: title, color: '#595959' }, text]),
    },
  }
}

/** The amounts, each with its arithmetic and article; their sum only where they are counted. */
export function amountTable(lines: AssessmentView['lines'], language: Language, totalWord?: string): Content {
  const t = wordsOf(language)
  const sum = lines.reduce((total, line) => total + line.amount, 0)
  const sums = totalWord === undefined ? [] : [...sumsByItem(lines), { title: totalWord, amount: sum }]
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', 170, 90],
      body: [
        [head(t('law.doc.item')), head(t('law.doc.arithmetic')), head(t('law.doc.amount'), 'right')],
        ...condenseLines(lines).map((line): TableCell[] => [
          {
            stack: [
              lineTitle(line, language),
              { text: `${line.programme} · ${citedText(line.citation, language)}`, style: 'small' },
            ],
          },
          line.arithmetic,
          { text: rupiahText(BigInt(line.amount)), alignment: 'right', noWrap: true },
        ]),
        ...sums.map(({ title, amount }): TableCell[] => [
          { text: title, bold: true, colSpan: 2 },
          '',
          { text: rupiahText(BigInt(amount)), bold: true, alignment: 'right', noWrap: true },
        ]),
      ],
    },
  }
}

/** Each test of the law: what it asks, what was seen, how it came out, where it stands. */
export function findingTable(
  findings: AssessmentView['findings'],
  fields: Fields,
  language: Language,
): Content {
  const t = wordsOf(language)
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', 120, 90],
      body: [
        [head(t('law.doc.test')), head(t('law.doc.seen')), head(t('law.doc.result'))],
        ...findings.map(({ title, seen, unit, called, met, citation }): TableCell[] => [
          { stack: [title, { text: citedText(citation, language), style: 'small' }] },
          seenText(called ?? seen, language, fields, unit),
          t(met === null ? 'law.met.unknown' : met ? 'law.met.yes' : 'law.met.no'),
        ]),
      ],
    },
  }
}

function citedText({ instrument, pinpoint, confidence }: Cited, language: Language): string {
  const where = `${instrument}, ${pinpoint}`
  return confidence === 'verified' ? where : `${where} · ${wordsOf(language)(`law.confidence.${confidence}`)}`
}
