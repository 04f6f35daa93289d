import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import type { Words } from '../../../platform/i18n.ts'
import { openExcel } from '../../../platform/open-excel.ts'
import { markBook, type Watermark } from '../../../platform/watermark.ts'
import type { Profile } from './built-in.ts'
import type { MemberColumn } from './fields.ts'
import type { MemberRow } from './member-rows.ts'

/** What a spreadsheet would run as a formula gets an apostrophe before it. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const day = (iso: string | null) => (iso ? iso.split('-').reverse().join('-') : '')

/**
 * The members of a bill as a workbook in the columns of a profile, written while they are read. BPJS's own programs read the
 * first sheet from its first row on, so a mark stands in a sheet behind it and in the properties.
 */
export function writeMembers(
  rows: AsyncIterable<MemberRow>,
  profile: Profile,
  nikOf: (row: MemberRow) => string | null,
  t: Words,
  mark?: Watermark,
): Readable {
  const out = new PassThrough({ highWaterMark: 256 * 1024 })
  void fill()
  return out

  async function fill() {
    try {
      const Excel = await openExcel()
      const book = new Excel.stream.xlsx.WorkbookWriter({
        stream: out,
        useStyles: true,
        useSharedStrings: false,
      })
      const sheet = book.addWorksheet(t('bills.membersSheet'))
      sheet.columns = profile.columns.map(({ heading }) => ({
        width: Math.max(12, heading.length + 2),
        ...(profile.asText && { style: { numFmt: '@' } }),
      }))
      sheet.addRow(profile.columns.map(({ heading }) => harmless(heading))).commit()
      for await (const row of rows) {
        sheet.addRow(profile.columns.map((column) => cellOf(column, row, nikOf, t, profile.asText))).commit()
        if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')])
        if (out.destroyed) return
      }
      sheet.commit()
      if (mark) markBook(book, mark)
      await book.commit()
    } catch (error) {
      out.destroy(error as Error)
    }
  }
}

function cellOf(
  { field, text }: MemberColumn,
  row: MemberRow,
  nikOf: (row: MemberRow) => string | null,
  t: Words,
  asText: boolean,
): string | number {
  switch (field) {
    case 'number':
    case 'amount':
    case 'base':
      return row[field] === null ? '' : asText ? String(row[field]) : row[field]
    case 'nik':
      return nikOf(row) ?? ''
    case 'birthDate':
    case 'from':
    case 'until':
      return day(row[field])
    case 'month':
      return `${row.month.slice(5, 7)}-${row.month.slice(0, 4)}`
    case 'group':
      return t(`group.${row.group}`)
    case 'text':
      return harmless(text ?? '')
    default:
      return harmless(row[field] ?? '')
  }
}
