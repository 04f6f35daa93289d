import { type RawBuilder, sql } from 'kysely'
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

/**
 * The same act on each of many, in one statement. Ids are UUIDv7, as everywhere: they begin with the time.
 * @param subjects SQL that gives the column id, one row a subject
 */
export async function recordForEach(
  db: Db | Tx,
  act: Omit<Act, 'subjectId'>,
  subjects: RawBuilder<unknown>,
): Promise<number> {
  const one = auditRecord({ ...act, subjectId: '' })
  const { numAffectedRows } = await sql`with written as (
      insert into audit (regency_code, id, at, actor, acting_as, from_where, action, subject_kind, subject_id, reason, detail)
      select ${one.regency_code}, ${newId}, ${one.at}::timestamptz, ${one.actor}, ${one.acting_as}, ${one.from_where},
        ${one.action}, ${one.subject_kind}, subjects.id, ${one.reason}, ${one.detail}::jsonb
      from (${subjects}) subjects
      returning regency_code, id)
    insert into audit_unsealed (regency_code, audit_id) select regency_code, id from written`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** SQL: a random UUID with the milliseconds of now before it, and version 7. */
const newId = sql`encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
  placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`
