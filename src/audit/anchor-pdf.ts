import type { Db } from '../platform/db/index.ts'
import { type Language, wordsOf } from '../platform/i18n.ts'
import { type PdfDocument, writePdf } from '../platform/pdf.ts'
import { type Anchor, anchorText } from './anchor.ts'

/** The anchor of a day as an A4 page to be signed and kept in a binder, where the database cannot reach it. */
export async function writeAnchorPdf(db: Db, anchor: Anchor, language: Language): Promise<Buffer> {
  const regency = await db
    .selectFrom('regency')
    .select('name')
    .where('code', '=', anchor.regencyCode)
    .executeTakeFirst()
  return writePdf(anchorPage(anchor, regency?.name ?? anchor.regencyCode, language))
}

function anchorPage(anchor: Anchor, regency: string, language: Language): PdfDocument {
  const t = wordsOf(language)
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(anchor.day),
  )
  const said = (word: string, text: string) => [
    { text: t(`auditLog.page.${word}`), color: '#595959' },
    { text, bold: true },
  ]
  const line = () => ({ canvas: [{ type: 'line' as const, x1: 0, y1: 40, x2: 200, y2: 40, lineWidth: 0.5 }] })
  return {
    pageSize: 'A4',
    pageMargins: [60, 60, 60, 60],
    info: { title: t('auditLog.page.title') },
    defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.3 },
    content: [
      { text: t('auditLog.page.title'), fontSize: 18, bold: true, margin: [0, 0, 0, 6] },
      { text: t('auditLog.page.lead'), margin: [0, 0, 0, 16] },
      {
        layout: 'noBorders',
        table: {
          widths: [130, '*'],
          body: [
            said('regency', `${regency} (${anchor.regencyCode})`),
            said('day', day),
            said('rows', new Intl.NumberFormat(language).format(anchor.rows)),
          ],
        },
      },
      { text: t('auditLog.page.anchor'), color: '#595959', margin: [0, 16, 0, 4] },
      { text: anchorText(anchor), fontSize: 16, bold: true },
      { text: t('auditLog.page.how'), margin: [0, 16, 0, 30] },
      {
        columns: [
          { stack: [t('auditLog.page.printedBy'), line()] },
          { stack: [t('auditLog.page.keptBy'), line()] },
        ],
      },
    ],
  }
}
