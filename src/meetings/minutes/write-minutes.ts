import type { Db } from '../../platform/db/index.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Acting } from '../acting.ts'
import { compose } from './compose.ts'
import { readMinutes } from './minutes-of.ts'
import { minutesWords } from './words.ts'

export interface Written {
  file: Buffer
  name: string
  locked: boolean
}

/** Where the numbers of a meeting open again. */
export const figuresPath = (id: string): string => `/rapat/${id}/angka`

/** The minutes of a meeting as a file; a draft until they are locked. Undefined where the reader sees no such meeting. */
export async function writeMinutes(
  db: Db,
  acting: Acting,
  id: string,
  { format, language, origin }: { format: 'pdf' | 'docx'; language: Language; origin: string | null },
): Promise<Written | undefined> {
  const found = await readMinutes(db, acting, id)
  if (!found) return undefined
  const { minutes, locked, corrections } = found
  const words = minutesWords(language)
  const url = origin === null ? null : `${origin}${figuresPath(id)}`
  const sheet = compose(minutes, words, { locked, corrections, url })
  const draft = words.t('minutesPaper.draft')
  // Each loaded when it is wanted: fonts and writers are large.
  const file =
    format === 'pdf'
      ? await (await import('./write-pdf.ts')).minutesPdf(sheet, draft)
      : await (await import('./write-docx.ts')).minutesDocx(sheet, draft)
  return { file, name: `notulen-${minutes.heldOn}.${format}`, locked }
}
