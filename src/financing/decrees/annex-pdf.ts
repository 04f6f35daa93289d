import type { Content } from 'pdfmake'
import { writePdf } from '../../platform/pdf.ts'
import type { AnnexRow } from './annex-rows.ts'
import type { AnnexWords } from './annex-words.ts'
import type { DecreeView } from './api.ts'

/** The annex as it is laid before whoever signs it: landscape, headings on every page, pages counted. */
export function annexPdf(
  decree: DecreeView,
  rows: readonly AnnexRow[],
  regency: string,
  words: AnnexWords,
): Promise<Buffer> {
  const section = (kind: AnnexRow['kind']): Content[] => {
    const these = rows.filter((row) => row.kind === kind)
    if (these.length === 0) return []
    return [
      { text: words.section(kind, these.length), bold: true, margin: [0, 10, 0, 4] },
      {
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [24, '*', 84, 54, '*', 70, 70, 74, 84, 92],
          body: [
            words.columns.map((text) => ({ text, bold: true })),
            ...these.map((row, i) => words.cells(row, i).map((cell) => String(cell))),
          ],
        },
      },
    ]
  }
  return writePdf({
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [36, 36, 36, 40],
    defaultStyle: { font: 'Roboto', fontSize: 8 },
    info: { title: words.title(decree, regency).join(' ') },
    ...(decree.state !== 'signed' && { watermark: { text: words.draft, opacity: 0.1 } }),
    footer: (page, pages) => ({
      columns: [
        { text: decree.print ? words.print(decree.print) : '' },
        { text: `${page} / ${pages}`, alignment: 'right' },
      ],
      margin: [36, 8, 36, 0],
      fontSize: 7,
    }),
    content: [
      ...words.title(decree, regency).map((text): Content => ({ text, bold: true, fontSize: 10 })),
      ...section('add'),
      ...section('end'),
    ],
  })
}
