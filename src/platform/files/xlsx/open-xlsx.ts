import type { Limits } from '../limits.ts'
import { watch } from '../watch.ts'
import type { FileNote, Row, Workbook } from '../workbook.ts'
import type { Zip } from '../zip.ts'
import type { CellContext } from './cell.ts'
import { findParts } from './parts.ts'
import { readSharedStrings } from './shared-strings.ts'
import { type SheetFacts, sheetRows } from './sheet-rows.ts'
import { readDateStyles } from './styles.ts'

/** Reads the parts in the order we need them, so it does not matter where in the zip the shared texts stand. */
export async function openXlsx(zip: Zip, limits: Limits): Promise<Workbook> {
  const parts = await findParts(zip, limits)
  const context: CellContext = {
    strings: await readSharedStrings(zip, parts.sharedStrings, limits),
    dateStyles: await readDateStyles(zip, parts.styles, limits),
    since1904: parts.since1904,
  }
  const notes: FileNote[] = []
  if (parts.macros) notes.push('macros-ignored')
  if (parts.externalLinks) notes.push('external-links-ignored')
  return {
    format: 'xlsx',
    notes,
    sheets: parts.sheets.map(({ name, hidden }) => ({ name, hidden })),
    async heads(count) {
      const heads = []
      for (const sheet of parts.sheets) {
        const rows: Row[] = []
        const facts: SheetFacts = { expected: null }
        for await (const batch of sheetRows(zip, sheet.part, context, limits, watch(limits), facts)) {
          rows.push(...batch.slice(0, count - rows.length))
          if (rows.length >= count) break
        }
        heads.push({ rows, expected: facts.expected })
      }
      return heads
    },
    async *rows(wanted) {
      const watching = watch(limits)
      for (const [index, sheet] of parts.sheets.entries()) {
        if (!wanted.has(index)) continue
        for await (const rows of sheetRows(zip, sheet.part, context, limits, watching, { expected: null }))
          yield { sheet: index, rows }
      }
    },
  }
}
