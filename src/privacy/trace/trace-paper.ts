import type { Content } from 'pdfmake'
import { type Language, wordsOf } from '../../platform/i18n.ts'
import { writePdf } from '../../platform/pdf.ts'
import type { TraceView } from '../api.ts'
import { facts, gap, letter, moment, type Sender } from '../paper.ts'
import { purposeKey } from './purpose.ts'

/**
 * Who saw what is known of a person, as a paper for them: role and office of each officer, not the name, which is personal
 * data of its own (docs/adr/0022).
 */
export function writeTracePaper(name: string, view: TraceView, sender: Sender): Promise<Buffer> {
  const t = wordsOf(sender.language)
  const { language } = sender
  const kinds = Object.entries(view.byKind).map(
    ([kind, n]) => [t(`privacy.look.${kind}`), t('privacyPaper.times', { count: n })] as const,
  )
  return writePdf(
    letter(sender, t('privacyPaper.traceTitle'), null, [
      facts([
        [t('privacyPaper.about'), name],
        [t('privacyPaper.keptSince'), view.since && moment(view.since, language)],
        [t('privacyPaper.madeAt'), moment(sender.at, language)],
        [t('privacyPaper.looks'), t('privacyPaper.times', { count: view.number })],
      ]),
      { text: t('privacyPaper.traceLead') },
      facts(kinds),
      ...(view.rows.length < view.number
        ? [{ text: t('privacyPaper.traceCut', { shown: view.rows.length }), italics: true } as Content]
        : []),
      gap(4),
      table(view, language),
      ...(view.rows.some((row) => !row.sure)
        ? [{ text: t('privacyPaper.unsure'), fontSize: 9 } as Content]
        : []),
    ]),
  )
}

function table({ rows }: TraceView, language: Language): Content {
  const t = wordsOf(language)
  const head = ['when', 'who', 'what', 'why'].map((word) => ({
    text: t(`privacyPaper.head.${word}`),
    bold: true,
    fontSize: 9,
  }))
  return {
    layout: 'lightHorizontalLines',
    fontSize: 8.5,
    table: {
      headerRows: 1,
      widths: [95, 120, 110, '*'],
      body: [
        head,
        ...rows.map((row) => [
          moment(row.at, language),
          [row.role ? t(`account.role.${row.role}`) : t('privacyPaper.program'), row.office]
            .filter(Boolean)
            .join(', '),
          `${t(`privacy.look.${row.kind}`)}${row.sure ? '' : ' *'}`,
          row.reason ?? t(purposeKey(row.kind)),
        ]),
      ],
    },
  }
}
