import type { Content } from 'pdfmake'
import { renderSVG } from 'uqr'
import type { Language } from '../../platform/i18n.ts'
import type { PdfDocument } from '../../platform/pdf.ts'
import type { ClaimLetter } from './api.ts'
import type { LetterWords } from './letter-words.ts'
import { facts, grey, type Setting } from './parts.ts'

const width = 595 - 2 * 56

/** A sheet of the office: its head, number and day, to whom, the body, who signs, and at the foot how to check it. */
export function frame(
  letter: ClaimLetter,
  body: Content[],
  words: LetterWords,
  language: Language,
  { fontSize, dense }: Setting,
): PdfDocument {
  const { t, day } = words
  const subject = t(`claimPaper.subject.${letter.kind}`)
  return {
    pageSize: 'A4',
    pageMargins: [56, 36, 56, 92],
    info: { title: `${subject} ${letter.number}`, creationDate: new Date(letter.date) },
    language: language === 'id' ? 'id-ID' : 'en-GB',
    defaultStyle: { font: 'Roboto', fontSize, lineHeight: 1.15 },
    styles: { small: { fontSize: Math.max(6.5, fontSize - 1.5), color: grey } },
    footer: () => foot(letter, words),
    content: [
      {
        text: t('claimPaper.government', { regency: letter.regency }).toUpperCase(),
        bold: true,
        fontSize: 12,
        alignment: 'center',
      },
      { text: letter.office, bold: true, fontSize: 11, alignment: 'center' },
      { text: letter.address, alignment: 'center', fontSize: 8.5, color: grey },
      {
        canvas: [
          { type: 'line', x1: 0, y1: 5, x2: width, y2: 5, lineWidth: 1.4 },
          { type: 'line', x1: 0, y1: 7.5, x2: width, y2: 7.5, lineWidth: 0.5 },
        ],
        margin: [0, 0, 0, 8],
      },
      {
        columns: [
          facts([
            [t('claimPaper.number'), letter.number],
            [t('claimPaper.about'), subject],
          ]),
          {
            text: `${letter.place}, ${day(letter.date)}`,
            alignment: 'right',
            width: 'auto',
            margin: [0, 2.5, 0, 0],
          },
        ],
      },
      ...receiver(letter, words),
      ...body,
      signature(letter, words, dense ? 20 : 34),
    ],
  }
}

function receiver(letter: ClaimLetter, { t }: LetterWords): Content[] {
  if (letter.kind === 'receipt') return []
  const lines =
    letter.kind === 'cover'
      ? [t('claimPaper.headOfBranch', { branch: letter.branch }), letter.branchAddress]
      : [letter.to, letter.participant.village]
  return [{ stack: [t('claimPaper.to'), { text: lines[0]!, bold: true }, lines[1]!], margin: [0, 2, 0, 8] }]
}

function signature({ kind, signer, ...letter }: ClaimLetter, { t }: LetterWords, room: number): Content {
  const place = (role: string, name: string): Content => ({
    stack: [role, { text: '', margin: [0, room, 0, 0] }, { text: name, bold: true }],
  })
  const blank = '……………………………………'
  const left =
    kind === 'receipt' && 'from' in letter
      ? place(t('claimPaper.handedIn'), letter.from)
      : kind === 'cover'
        ? place(t('claimPaper.takenByBranch'), blank)
        : { text: '' }
  return {
    columns: [left, place(signer.role, signer.name)],
    columnGap: 30,
    unbreakable: true,
    margin: [0, 12, 0, 0],
  } as Content
}

function foot({ verify, caseNumber }: ClaimLetter, { t }: LetterWords): Content {
  return {
    margin: [56, 6, 56, 0],
    columns: [
      { svg: renderSVG(verify.url, { border: 0 }), width: 62 },
      {
        stack: [
          { text: t('claimPaper.check'), bold: true },
          { text: verify.url },
          { text: t('claimPaper.code', { code: verify.code }) },
          { text: t('claimPaper.caseLine', { number: caseNumber }), color: grey },
        ],
        fontSize: 8,
        margin: [10, 6, 0, 0],
      },
    ],
  }
}
