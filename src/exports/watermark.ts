import type { Db } from '../platform/db/index.ts'
import { wordsOf } from '../platform/i18n.ts'
import type { Watermark } from '../platform/watermark.ts'
import { filterWords } from './reads.ts'
import type { StoredExport } from './store.ts'

/** A cell that a spreadsheet would run gets an apostrophe; people write purposes and reasons themselves. */
const harmless = (words: string) => (/^[=+\-@\t\r]/.test(words) ? `'${words}` : words)

/** Who has this file, what for, by whose leave, and by which code it is traced. */
export async function watermarkOf(db: Db, row: StoredExport, at: Date): Promise<Watermark> {
  const { language, code } = row
  const t = wordsOf(language)
  const word = (key: string, values = {}) => t(`fullExport.mark.${key}`, values)
  const moment = (when: Date) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Asia/Makassar',
    }).format(when)
  const filter = await filterWords(db, row, language)
  const told: [string, string][] = [
    ['code', code],
    ['askedBy', row.asked_by],
    ['askedAt', moment(row.asked_at)],
    ['purpose', t(`fullExport.purpose.${row.purpose}`)],
    ['reason', row.reason],
    ['approvedBy', row.decided_by ?? ''],
    ['approvedAt', row.decided_at ? moment(row.decided_at) : ''],
    ['approvalReason', row.decision_reason ?? ''],
    ['holds', filter.join(' · ')],
    ['made', moment(at)],
    ['duty', word('dutyWords')],
  ]
  return {
    sheet: word('sheet'),
    code,
    line: harmless(
      word('line', {
        code,
        by: row.asked_by,
        approver: row.decided_by,
        at: moment(at),
        purpose: t(`fullExport.purpose.${row.purpose}`),
      }),
    ),
    told: told.map(([key, words]) => [word(key), harmless(words)]),
  }
}
