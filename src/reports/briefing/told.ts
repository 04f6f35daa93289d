import type { Content } from 'pdfmake'
import type { FigureId } from '../../coverage/questions.ts'
import { catalogue } from '../../coverage/questions.ts'
import type { Setting } from './setting.ts'

/** A part begins with its finding; `anew` on a page of its own. */
export const heading = (text: string, anew = false): Content => ({
  text,
  style: 'part',
  headlineLevel: 1,
  ...(anew && { pageBreak: 'before' as const, margin: [0, 0, 0, 3] as [number, number, number, number] }),
})

/** As of when, from where, and where the same numbers open again. */
export function sourceLine(
  { words: { t, day }, link }: Setting,
  { asOf, source, path }: { asOf: string; source: string; path: string },
): Content {
  const url = link(path)
  return {
    style: 'source',
    text: [
      t('briefing.asOf', { day: day(asOf) }),
      ' ',
      t('briefing.source', { source: source.charAt(0).toLowerCase() + source.slice(1) }),
      ' ',
      t('briefing.again'),
      { text: url, link: url, decoration: 'underline' },
    ],
  }
}

export const sourceOf = (id: FigureId, { words: { language } }: Setting): string =>
  catalogue.find((figure) => figure.id === id)!.source[language]
