import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import type { Language } from '../../platform/i18n.ts'
import type { AssessedCase } from '../assess/assess-case.ts'
import { assessmentDocument } from './assessment-document.ts'

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

/** An assessment as an A4 document an heir can read. */
export function writeAssessmentPdf(assessed: AssessedCase, language: Language, at: Date): Promise<Buffer> {
  return pdfmake.createPdf(assessmentDocument(assessed, language, at)).getBuffer()
}
