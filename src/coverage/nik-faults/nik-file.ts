import Excel from 'exceljs'
import { recordAct } from '../../access/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import type { Scope } from '../../platform/http/scope.ts'
import type { NikFaultKind } from '../api.ts'
import { harmless, type Word } from '../write-people.ts'
import { readFaults, type SealedFault } from './read-faults.ts'

const columns: readonly [key: string, width: number][] = [
  ['number', 6],
  ['nik', 20],
  ['written', 22],
  ['name', 32],
  ['birthDate', 13],
  ['village', 30],
  ['list', 44],
  ['result', 24],
]

/**
 * The file Disdukcapil is asked with: the numbers in full, and an empty column for its answer. Sent back it is imported as
 * a list of its own kind. Who took the numbers out, and why, is written down with it.
 */
export function nikFile(
  db: Db,
  secrets: Secrets,
  scope: Pick<Scope, 'regencyCode' | 'actor'>,
  { kind, reason }: { kind: NikFaultKind; reason: string },
  at: Date,
  word: Word,
): Promise<Buffer> {
  return tx(db, async (trx) => {
    const { regencyCode, actor } = scope
    const faults = await readFaults(trx, regencyCode, kind)
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'nik.exported',
      subjectKind: 'nik-faults',
      subjectId: kind,
      reason,
      detail: { faults: faults.length },
    })
    return toWorkbook(faults, kind, secrets, word)
  })
}

async function toWorkbook(faults: readonly SealedFault[], kind: NikFaultKind, secrets: Secrets, word: Word) {
  const book = new Excel.Workbook()
  const sheet = book.addWorksheet(word(`sheet.${kind}`), { views: [{ state: 'frozen', ySplit: 2 }] })
  sheet.columns = columns.map(([, width]) => ({ width }))
  sheet.addRow([word(`title.${kind}`)]).font = { bold: true }
  sheet.addRow(columns.map(([key]) => word(`column.${key}`))).font = { bold: true }
  const open = (sealed: string | null) =>
    sealed === null ? null : secrets.open(Buffer.from(sealed, 'base64'))
  faults.forEach((fault, index) => {
    const likely = open(fault.sealed)
    // Of a correction the second says why; it is told with the first.
    const rows = kind === 'correction' ? fault.holders.slice(0, 1) : fault.holders
    for (const held of rows) {
      const written = open(held.sealed)
      const [nik, other] = kind === 'correction' ? [likely, written] : [written, null]
      const list = kind === 'correction' ? `${held.list} ← ${fault.holders[1]!.list}` : held.list
      sheet.addRow([
        index + 1,
        nik,
        other,
        harmless(held.name),
        held.birthDate,
        held.village,
        harmless(list),
        null,
      ])
    }
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}
