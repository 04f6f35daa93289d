import { type AuditRecord, keepRecords } from '../../access/questions.ts'
import type { Tx } from '../../platform/db/index.ts'

/** A statement takes no more parameters than these rows have. */
const atOnce = 1000

/** Writes down many acts of one kind. */
export async function keepMany(trx: Tx, records: readonly AuditRecord[]): Promise<void> {
  for (let from = 0; from < records.length; from += atOnce)
    await keepRecords(trx, records.slice(from, from + atOnce))
}
