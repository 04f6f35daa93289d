import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'

const font = (face: string) =>
  createRequire(import.meta.url).resolve(`pdfmake/fonts/Roboto/Roboto-${face}.ttf`)
const faces = {
  normal: font('Regular'),
  bold: font('Medium'),
  italics: font('Italic'),
  bolditalics: font('MediumItalic'),
}
pdfmake.setFonts({ Roboto: faces })
// A document needs its fonts and nothing else from this machine or the network.
pdfmake.setLocalAccessPolicy((path) => Object.values(faces).includes(path))
pdfmake.setUrlAccessPolicy(() => false)

export type PdfDocument = Parameters<typeof pdfmake.createPdf>[0]

/** Load it only when a document is asked for: the fonts take a while. */
export const writePdf = (document: PdfDocument): Promise<Buffer> => pdfmake.createPdf(document).getBuffer()
