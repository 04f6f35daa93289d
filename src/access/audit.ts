import { v7 } from 'uuid'
import type { Db, Tx } from '../platform/db/index.ts'

export interface Act {
  regencyCode: string
  actor: string
  at: Date
  /** Verb of the act, as `nik.opened`. */
  action: string
  subjectKind: string
  subjectId: string
  reason?: string
  /** Counts and codes only, no personal data. */
  detail?: Record<string, string | number | boolean | null>
}

/** Writes down who did what; call it in the transaction of the act itself. */
export async function recordAct(db: Db | Tx, act: Act): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      regency_code: act.regencyCode,
      id: v7(),
      at: act.at,
      actor: act.actor,
      action: act.action,
      subject_kind: act.subjectKind,
      subject_id: act.subjectId,
      reason: act.reason ?? null,
      detail: JSON.stringify(act.detail ?? {}),
    })
    .execute()
}
