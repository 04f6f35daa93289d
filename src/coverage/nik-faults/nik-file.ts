import { recordAct } from '../../access/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import type { Scope } from '../../platform/http/scope.ts'
import type { Watermark } from '../../platform/watermark.ts'
import { keepQuestions, type Question } from '../../registry/questions.ts'
import type { NikFaultKind } from '../api.ts'
import type { Word } from '../write-people.ts'
import { type AskedRow, questionWorkbook } from './question-workbook.ts'
import { readFaults, type SealedFault } from './read-faults.ts'

/**
 * The file Disdukcapil is asked with: the numbers in full, a code a row, and empty columns for its answer. Sent back it is
 * imported as it is. What was asked is kept; who took the numbers out, and why, is written down with it.
 */
export function nikFile(
  db: Db,
  secrets: Secrets,
  scope: Pick<Scope, 'regencyCode' | 'actor'>,
  { kind, reason }: { kind: NikFaultKind; reason: string },
  at: Date,
  word: Word,
  mark?: Watermark,
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
    const rows = faults.flatMap((fault, index) => rowsOf(fault, index + 1, kind, secrets))
    const codes = await keepQuestions(
      trx,
      secrets,
      { ...scope, at },
      rows.map(({ asked }) => asked),
    )
    const firsts = new Map(codes.map((code, i) => [code, i] as const).reverse())
    // A card that two workers may have is asked about once.
    const once = rows.flatMap((row, i) => (firsts.get(codes[i]!) === i ? [{ ...row, code: codes[i]! }] : []))
    return questionWorkbook(once, kind, word, mark)
  })
}

/** A row for each person who holds the number; of a correction the likely number, beside what the list says. */
function rowsOf(fault: SealedFault, number: number, kind: NikFaultKind, secrets: Secrets) {
  const open = (sealed: string | null) =>
    sealed === null ? null : secrets.open(Buffer.from(sealed, 'base64'))
  const correction = kind === 'correction'
  // Of a correction the second says why; it is told with the first.
  const holders = correction ? fault.holders.slice(0, 1) : fault.holders
  return holders.map((held): Omit<AskedRow, 'code'> & { asked: Question } => ({
    number,
    nik: open(correction ? fault.sealed : held.sealed),
    written: correction ? open(held.sealed) : null,
    name: held.name,
    birthDate: held.birthDate,
    village: held.village,
    list: correction ? `${held.list} ← ${fault.holders[1]!.list}` : held.list,
    asked: {
      recordId: held.recordId,
      personId: held.personId!,
      nikIndex: (correction ? fault : held).nikIndex!,
    },
  }))
}
