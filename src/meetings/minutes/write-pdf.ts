import type { Content, TableCell } from 'pdfmake'
import { renderSVG } from 'uqr'
import { type PdfDocument, writePdf } from '../../platform/pdf.ts'
import type { Block, Sheet } from './compose.ts'

const width = 595 - 2 * 56
const line = (y: number, lineWidth: number) => ({
  type: 'line' as const,
  x1: 0,
  y1: y,
  x2: width,
  y2: y,
  lineWidth,
})

/** Minutes as the sheet that is signed. */
export const minutesPdf = (sheet: Sheet, draft: string): Promise<Buffer> => writePdf(document(sheet, draft))

const document = (sheet: Sheet, draft: string): PdfDocument => ({
  pageSize: 'A4',
  pageMargins: [56, 40, 56, 50],
  info: { title: sheet.title },
  language: 'id-ID',
  ...(sheet.draft && { watermark: { text: draft, color: '#999999', opacity: 0.15, bold: true } }),
  defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
  footer: (page, pages) => ({
    text: `${page} / ${pages}`,
    alignment: 'center',
    fontSize: 8,
    margin: [0, 14, 0, 0],
  }),
  content: [
    { text: sheet.government.toUpperCase(), bold: true, fontSize: 13, alignment: 'center' },
    { canvas: [line(4, 1.5), line(6.5, 0.5)], margin: [0, 0, 0, 12] },
    { text: sheet.title.toUpperCase(), bold: true, fontSize: 12, alignment: 'center' },
    { text: sheet.number, alignment: 'center', margin: [0, 0, 0, 8] },
    ...sheet.blocks.map(contentOf),
    signatures(sheet),
    ...(sheet.link ? [link(sheet.link)] : []),
  ],
})

function contentOf(block: Block): Content {
  if (block.kind === 'heading') return { text: block.text, bold: true, margin: [0, 9, 0, 3] }
  if (block.kind === 'paragraph') return { text: block.text, margin: [0, 0, 0, 4] }
  if (block.kind === 'note') return { text: block.text, italics: true, fontSize: 9, margin: [0, 4, 0, 0] }
  if (block.kind === 'list') return { ol: block.items, margin: [0, 0, 0, 2] }
  if (block.kind === 'facts')
    return {
      layout: 'noBorders',
      table: {
        widths: [110, '*'],
        body: block.rows.filter(([, value]) => value).map(([name, value]) => [name, `: ${value}`]),
      },
    }
  const cell = (text: string): TableCell => ({ text, fontSize: 9 })
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: block.widths.map((share) => `${share}%`),
      body: [
        block.head.map((text): TableCell => ({ text, bold: true, fontSize: 9, fillColor: '#eeeeee' })),
        ...block.rows.map((row) => row.map(cell)),
      ],
    },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5 },
  }
}

const signatures = ({ signatures: signers }: Sheet): Content => ({
  columns: signers.map(({ role, post, name }) => ({
    stack: [
      role,
      post,
      { text: '', margin: [0, 42, 0, 0] },
      { text: name, bold: true, decoration: 'underline' },
    ],
    alignment: 'center',
  })),
  columnGap: 30,
  unbreakable: true,
  margin: [0, 22, 0, 12],
})

const link = ({ url, text }: { url: string; text: string }): Content => ({
  columns: [
    { svg: renderSVG(url, { border: 0 }), width: 60 },
    { stack: [{ text, bold: true }, url], fontSize: 8, margin: [10, 14, 0, 0] },
  ],
  unbreakable: true,
})
