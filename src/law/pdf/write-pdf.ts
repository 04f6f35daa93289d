import type { Language } from '../../platform/i18n.ts'
import { writePdf } from '../../platform/pdf.ts'
import type { AssessedCase } from '../assess/assess-case.ts'
import { assessmentDocument } from './assessment-document.ts'

/** An assessment as an A4 document an heir can read. */
export const writeAssessmentPdf = (assessed: AssessedCase, language: Language, at: Date): Promise<Buffer> =>
  writePdf(assessmentDocument(assessed, language, at))
