import { renderSVG } from 'uqr'
import type { PdfDocument } from '../../platform/pdf.ts'
import type { PaperWords } from '../paper/paper-words.ts'
import { grey } from '../paper/parts.ts'
import { headlinePart } from './headline-part.ts'
import { lastParts } from './last-parts.ts'
import { moneyPart } from './money-part.ts'
import { payersPart } from './payers-part.ts'
import type { Briefing } from './read-briefing.ts'
import { wherePart } from './where-part.ts'

/** One paper for a meeting: what it is about first, what to decide last, and what each figure means. */
export function briefingDocument(
  briefing: Briefing,
  words: PaperWords,
  { origin, fontSize }: { origin: string; fontSize: number },
): PdfDocument {
  const { t, day, language } = words
  const { asOf, on, regency } = briefing
  const link = (path: string) => `${origin}${path}`
  const setting = { words, link }
  const prepared = t('briefing.prepared', { on: day(on), asOf: day(asOf) })
  return {
    pageSize: 'A4',
    pageMargins: [48, 44, 48, 52],
    info: {
      title: `${t('briefing.title')}: ${t('briefing.subject', { regency })}, ${on}`,
      creationDate: new Date(on),
    },
    language: language === 'id' ? 'id-ID' : 'en-GB',
    defaultStyle: { font: 'Roboto', fontSize, lineHeight: 1.2, color: '#1a2226' },
    styles: {
      part: { fontSize: 15, bold: true, margin: [0, 12, 0, 3] },
      head: { bold: true, fontSize: 8.5, color: grey },
      note: { fontSize: 9, color: grey, margin: [0, 0, 0, 4] },
      source: { fontSize: 8, color: grey, margin: [0, 0, 0, 2] },
    },
    content: [
      {
        columns: [
          {
            stack: [
              { text: t('briefing.title'), fontSize: 11, color: grey },
              { text: t('briefing.subject', { regency }), fontSize: 20, bold: true },
              { text: prepared, color: grey, margin: [0, 2, 0, 0] },
            ],
          },
          { svg: renderSVG(link(`/?asOf=${asOf}`), { border: 0 }), width: 58 },
        ],
      },
      ...headlinePart(briefing, setting),
      ...wherePart(briefing, setting),
      ...payersPart(briefing, setting),
      ...moneyPart(briefing, setting),
      ...lastParts(briefing, setting),
    ],
    footer: (page, pages) => ({
      margin: [48, 16, 48, 0],
      fontSize: 8,
      color: grey,
      columns: [
        { text: `${t('briefing.subject', { regency })}. ${prepared}` },
        { text: t('briefing.page', { page, pages }), alignment: 'right', width: 90 },
      ],
    }),
    // A heading alone at the foot of a page says nothing.
    pageBreakBefore: (node, queries) =>
      node.headlineLevel === 1 && queries.getFollowingNodesOnPage().length === 0,
  }
}
