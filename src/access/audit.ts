import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Db, Tx } from '../platform/db/index.ts'
import { originNow } from './origin.ts'

export interface Act {
  regencyCode: string
  actor: string
  at: Date
  /** Verb of the act, as `nik.opened`; its words are message `auditLog.action.<action>`. */
  action: string
  subjectKind: string
  subjectId: string
  reason?: string
  /** Counts and codes only, no personal data. */
  detail?: Record<string, string | number | boolean | null>
}
export type AuditRecord = ReturnType<typeof auditRecord>

/** Writes down who did what; call it in the transaction of the act itself. */
export const recordAct = (db: Db | Tx, act: Act): Promise<void> => keepRecords(db, [auditRecord(act)])

/** An act as it will stand in the audit, with the role and the place it comes from as of now. */
export function auditRecord(act: Act) {
  const { actingAs, fromWhere } = originNow()
  return {
    regency_code: act.regencyCode,
    id: v7(),
    at: act.at,
    actor: act.actor,
    acting_as: actingAs,
    from_where: fromWhere,
    action: act.action,
    subject_kind: act.subjectKind,
    subject_id: act.subjectId,
    reason: act.reason ?? null,
    detail: JSON.stringify(act.detail ?? {}),
  }
}

/** The only statement that writes to the audit: the rows, and that the sealer has to link them (docs/adr/0016). */
export async function keepRecords(db: Db | Tx, records: readonly AuditRecord[]): Promise<void> {
  if (records.length === 0) return
  await db
    .with('written', (cte) =>
      cte
        .insertInto('audit')
        .values([...records])
        .returning(['regency_code', 'id']),
    )
    .insertInto('audit_unsealed')
    .columns(['regency_code', 'audit_id'])
    .expression((eb) =>
      eb.selectFrom('written').select(['regency_code', sql.ref<string>('id').as('audit_id')]),
    )
    .execute()
}
