import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'

/** A page as a picture, with the size it has on paper, in points. */
export interface Leaf {
  jpeg: Buffer
  wide: number
  high: number
}

/** The long side of the largest sheet offices print on (F4), in points; scans tell sizes of posters. */
const sheet = 936

/** A PDF of pictures and nothing else. The same pages give the same bytes. */
export async function bindPages(leaves: readonly Leaf[]): Promise<Buffer> {
  // The file must not tell when it was made, else the same paper sent twice would differ.
  const info = { CreationDate: new Date(0) }
  const document = new PDFDocument({ autoFirstPage: false, info })
  const written = buffer(document)
  for (const { jpeg, wide, high } of leaves) {
    const share = Math.min(1, sheet / Math.max(wide, high))
    const [width, height] = [wide * share, high * share]
    document.addPage({ size: [width, height], margin: 0 })
    document.image(jpeg, 0, 0, { width, height })
  }
  document.end()
  return await written
}
