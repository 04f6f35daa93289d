import type { Content } from 'pdfmake'
import type { Language } from '../../platform/i18n.ts'
import { type PdfDocument, writePdf } from '../../platform/pdf.ts'
import type { ClaimLetter } from './api.ts'
import { coverLetter } from './cover-letter.ts'
import { frame } from './frame.ts'
import { type LetterWords, letterWords } from './letter-words.ts'
import { owedLetter } from './owed-letter.ts'
import type { Setting } from './parts.ts'
import { receiptLetter } from './receipt-letter.ts'
import { refusalLetter } from './refusal-letter.ts'

/** From the roomiest on; the last takes sixty papers, ten heirs and twelve amounts with the longest names. */
const settings: readonly Setting[] = [
  { fontSize: 10.5, columns: 1, dense: false },
  { fontSize: 9.5, columns: 1, dense: false },
  { fontSize: 9, columns: 2, dense: false },
  { fontSize: 8, columns: 2, dense: false },
  { fontSize: 7, columns: 3, dense: true },
  { fontSize: 6.5, columns: 4, dense: true },
]

/** A letter of a claim as a PDF of one A4 page: set as roomily as one page allows. */
export async function writeLetter(letter: ClaimLetter, language: Language = 'id'): Promise<Buffer> {
  const words = letterWords(language)
  for (const setting of settings) {
    const document = frame(letter, bodyOf(letter, words, setting), words, language, setting)
    const { file, pages } = await written(document)
    if (pages === 1) return file
  }
  throw new Error(`the letter ${letter.number} does not fit one page`)
}

function bodyOf(letter: ClaimLetter, words: LetterWords, setting: Setting): Content[] {
  switch (letter.kind) {
    case 'owed':
      return owedLetter(letter, words, setting)
    case 'receipt':
      return receiptLetter(letter, words, setting)
    case 'cover':
      return coverLetter(letter, words, setting)
    case 'refusal':
      return refusalLetter(letter, words, setting)
  }
}

async function written(document: PdfDocument): Promise<{ file: Buffer; pages: number }> {
  let pages = 0
  const { footer } = document
  const counted: PdfDocument = {
    ...document,
    footer: (page, all, size) => {
      pages = all
      return typeof footer === 'function' ? footer(page, all, size) : footer
    },
  }
  return { file: await writePdf(counted), pages }
}
