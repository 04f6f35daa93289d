import {
  AlignmentType,
  BorderStyle,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import sharp from 'sharp'
import { renderSVG } from 'uqr'
import type { Block, Sheet } from './compose.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const unlined = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** Minutes as a document that can be written on before it is printed. */
export async function minutesDocx(sheet: Sheet, draft: string): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title: sheet.title,
      creator: sheet.government,
      styles: { default: { document: { run: { font: 'Arial', size: 21 } } } },
      sections: [
        {
          properties: { page: { size: { width: 11_906, height: 16_838 } } },
          children: [
            ...(sheet.draft ? [text(draft, { bold: true })] : []),
            text(sheet.government.toUpperCase(), { bold: true, size: 26, centred: true }),
            new Paragraph({
              border: { bottom: { style: BorderStyle.DOUBLE, size: 6, color: '000000', space: 1 } },
            }),
            text(sheet.title.toUpperCase(), { bold: true, size: 24, centred: true }),
            text(sheet.number, { centred: true }),
            ...sheet.blocks.flatMap(childrenOf),
            signatures(sheet),
            ...(sheet.link ? await link(sheet.link) : []),
          ],
        },
      ],
    }),
  )
}

interface Look {
  bold?: boolean
  italics?: boolean
  size?: number
  centred?: boolean
  before?: number
}
const text = (said: string, { centred, before = 0, ...run }: Look = {}) =>
  new Paragraph({
    children: [new TextRun({ text: said, ...run })],
    spacing: { before, after: 80 },
    ...(centred && { alignment: AlignmentType.CENTER }),
  })

function childrenOf(block: Block): (Paragraph | Table)[] {
  if (block.kind === 'heading') return [text(block.text, { bold: true, before: 160 })]
  if (block.kind === 'paragraph') return [text(block.text)]
  if (block.kind === 'note') return [text(block.text, { italics: true, size: 18 })]
  if (block.kind === 'list') return block.items.map((item, i) => text(`${i + 1}. ${item}`))
  if (block.kind === 'facts')
    return [
      table(
        block.rows.filter(([, value]) => value).map(([name, value]) => [name, `: ${value}`]),
        [25, 75],
        { lined: false },
      ),
    ]
  return [table([block.head, ...block.rows], block.widths, { lined: true })]
}

/** The first row of a lined table names its columns, on each page anew. */
const table = (rows: string[][], widths: number[], { lined }: { lined: boolean }) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(!lined && { borders: unlined }),
    rows: rows.map(
      (cells, i) =>
        new TableRow({
          cantSplit: true,
          tableHeader: lined && i === 0,
          children: cells.map(
            (cell, column) =>
              new TableCell({
                width: { size: widths[column]!, type: WidthType.PERCENTAGE },
                ...(lined &&
                  i === 0 && { shading: { type: ShadingType.CLEAR, fill: 'EEEEEE', color: 'auto' } }),
                children: [text(cell, { bold: lined && i === 0, size: lined ? 19 : 21 })],
              }),
          ),
        }),
    ),
  })

const signatures = ({ signatures: signers }: Sheet) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: unlined,
    rows: [
      new TableRow({
        cantSplit: true,
        children: signers.map(
          ({ role, post, name }) =>
            new TableCell({
              children: [
                text(role, { centred: true, before: 360 }),
                text(post, { centred: true }),
                text(name, { centred: true, bold: true, before: 900 }),
              ],
            }),
        ),
      }),
    ],
  })

async function link({ url, text: said }: { url: string; text: string }) {
  const data = await sharp(Buffer.from(renderSVG(url, { border: 0 })))
    .resize(240, 240, { kernel: 'nearest' })
    .png()
    .toBuffer()
  return [
    new Paragraph({
      children: [new ImageRun({ type: 'png', data, transformation: { width: 80, height: 80 } })],
    }),
    text(said, { bold: true, size: 17 }),
    text(url, { size: 17 }),
  ]
}
