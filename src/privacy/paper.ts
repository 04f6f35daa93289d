import type { Kysely } from 'kysely'
import type { Content } from 'pdfmake'
import type { Schema } from '../platform/db/index.ts'
import { type Language, wordsOf } from '../platform/i18n.ts'
import type { PdfDocument } from '../platform/pdf.ts'
import type { PrivacyView } from './api.ts'
import { readContact } from './contact/contact.ts'

/** From whom a paper comes: stands at its head and foot. */
export interface Sender {
  regency: string
  contact: PrivacyView['contact']
  language: Language
  at: Date
}

export async function senderOf(
  db: Kysely<Schema>,
  regencyCode: string,
  language: Language,
  at: Date,
): Promise<Sender> {
  const regency = await db
    .selectFrom('regency')
    .select('name')
    .where('code', '=', regencyCode)
    .executeTakeFirst()
  const contact = await readContact(db, regencyCode)
  return { regency: regency?.name ?? regencyCode, contact, language, at }
}

const grey = '#595959'
export const gap = (points: number): Content => ({ text: '', margin: [0, points, 0, 0] })

/** A moment as people here read it, with the zone: WITA. */
export const moment = (iso: string | Date, language: Language): string =>
  `${new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Makassar' }).format(new Date(iso))} WITA`

/** Pairs of a name and what it is, without lines; empty ones are left out. */
export const facts = (rows: readonly (readonly [string, string | null | undefined])[]): Content => ({
  layout: 'noBorders',
  table: {
    widths: [150, '*'],
    body: rows
      .filter(([, value]) => value)
      .map(([name, value]) => [{ text: name, color: grey }, { text: value! }]),
  },
  margin: [0, 6, 0, 6],
})

/** An official letter: head of the office, number and day, body, place for a signature, whom to turn to. */
export function letter(
  sender: Sender,
  title: string,
  number: string | null,
  body: Content[],
  { toCitizen = true } = {},
): PdfDocument {
  const { regency, contact, language, at } = sender
  const t = wordsOf(language)
  const day = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Asia/Makassar',
  }).format(at)
  return {
    pageSize: 'A4',
    pageMargins: [60, 50, 60, 60],
    info: { title, creationDate: at },
    language: language === 'id' ? 'id-ID' : 'en-GB',
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.25 },
    footer: (page, pages) => ({
      text: `${number ?? title} · ${page}/${pages}`,
      alignment: 'center',
      fontSize: 8,
      color: grey,
      margin: [0, 20, 0, 0],
    }),
    content: [
      {
        text: t('privacyPaper.government', { regency }).toUpperCase(),
        bold: true,
        fontSize: 13,
        alignment: 'center',
      },
      { text: contact?.office ?? t('privacyPaper.officeUnset'), alignment: 'center' },
      { text: contact?.address ?? '', alignment: 'center', fontSize: 9, color: grey },
      { canvas: [{ type: 'line', x1: 0, y1: 6, x2: 475, y2: 6, lineWidth: 1 }], margin: [0, 0, 0, 14] },
      { text: title, bold: true, fontSize: 14, alignment: 'center', headlineLevel: 1 },
      {
        text: number ? t('privacyPaper.number', { number }) : '',
        alignment: 'center',
        color: grey,
        margin: [0, 0, 0, 12],
      },
      ...body,
      gap(20),
      {
        columns: [
          { text: '' },
          {
            stack: [
              `${regency.replace(/^(Kabupaten|Kota) /, '')}, ${day}`,
              contact?.office ?? t('privacyPaper.officeUnset'),
              gap(50),
              { text: contact?.officer ?? '……………………………………', bold: true },
              { text: t('privacyPaper.officer'), fontSize: 9, color: grey },
            ],
          },
        ],
        unbreakable: true,
      } as Content,
      {
        text: !toCitizen
          ? ''
          : contact
            ? t('privacyPaper.turnTo', { contact: contact.contact, address: contact.address })
            : t('privacyPaper.turnToUnset'),
        fontSize: 9,
        color: grey,
        margin: [0, 16, 0, 0],
      },
    ],
  }
}
