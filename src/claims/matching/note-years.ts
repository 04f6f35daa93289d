import { auditRecord, keepRecords } from '../../access/questions.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Claim } from '../cases/open-case.ts'

/** School years paid, or waiting for their payment again, as acts of their claims. */
export async function noteYears(
  trx: Tx,
  { regencyCode, actor, at }: { regencyCode: string; actor: string; at: Date },
  what: 'paid' | 'unpaid',
  years: readonly { claim: Pick<Claim, 'id' | 'number' | 'person_id'>; schoolYear: string; amount: number }[],
): Promise<void> {
  const records = years.map(({ claim: { id, number, person_id }, schoolYear, amount }) =>
    auditRecord({
      regencyCode,
      actor,
      at,
      action: `school-year.${what}`,
      subjectKind: 'claim',
      subjectId: id,
      detail: { number, schoolYear, amount, years: null, shown: person_id },
    }),
  )
  for (let i = 0; i < records.length; i += 500) await keepRecords(trx, records.slice(i, i + 500))
}
