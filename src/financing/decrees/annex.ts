import type { Db } from '../../platform/db/index.ts'
import type { Language } from '../../platform/i18n.ts'
import { annexRows } from './annex-rows.ts'
import { annexWords } from './annex-words.ts'
import { getDecree } from './reads.ts'

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export interface Annex {
  content: Buffer
  type: string
  name: string
  people: number
}

/** The annex of a decree as a paper or a workbook, NIK masked; undefined when there is no such decree. */
export async function writeAnnex(
  db: Db,
  regencyCode: string,
  id: string,
  format: 'pdf' | 'xlsx',
  language: Language,
): Promise<Annex | undefined> {
  const decree = await getDecree(db, regencyCode, id)
  if (!decree) return undefined
  const rows = await annexRows(db, regencyCode, id)
  const regency = await db
    .selectFrom('regency')
    .select('name')
    .where('code', '=', regencyCode)
    .executeTakeFirst()
  const words = annexWords(language)
  // Loaded by the first who asks: fonts and workbooks are of no use to a server nobody asks for paper.
  const content =
    format === 'pdf'
      ? await (await import('./annex-pdf.ts')).annexPdf(decree, rows, regency?.name ?? '', words)
      : await (await import('./annex-xlsx.ts')).annexXlsx(decree, rows, regency?.name ?? '', words)
  const name = `lampiran-sk-${(decree.number || 'rancangan').replaceAll(/[^\w.-]+/g, '-')}.${format}`
  return { content, type: types[format], name, people: rows.length }
}
