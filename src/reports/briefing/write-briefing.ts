import type { Language } from '../../platform/i18n.ts'
import { type PdfDocument, writePdf } from '../../platform/pdf.ts'
import { paperWords } from '../paper/paper-words.ts'
import { briefingDocument } from './briefing-document.ts'
import type { Briefing } from './read-briefing.ts'

export const mostPages = 8
/** From the roomiest on: a regency of many districts is set more tightly. */
const sizes = [10, 9, 8, 7] as const

/** A briefing as a PDF of few pages; `origin` is where its links lead. */
export async function writeBriefing(briefing: Briefing, language: Language, origin: string): Promise<Buffer> {
  const words = paperWords(language)
  for (const fontSize of sizes) {
    const { file, pages } = await written(briefingDocument(briefing, words, { origin, fontSize }))
    if (pages <= mostPages) return file
  }
  throw new Error(`the briefing of ${briefing.regencyCode} does not fit ${mostPages} pages`)
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
