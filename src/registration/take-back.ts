import { sql } from 'kysely'
import { recordAct } from '../access/questions.ts'
import { unlistNewcomer } from '../coverage/questions.ts'
import { forTheRegency, type Tx, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { takeOffList } from '../registry/questions.ts'
import type { Acting } from './acting.ts'
import type { Ground } from './register-person.ts'

/** Takes a registration back; what was said stays on record, with who took it back and why. Again changes nothing. */
export async function takeBackRegistration(
  { db, jobs }: Pick<Ground, 'db' | 'jobs'>,
  acting: Acting,
  id: string,
  reason: string,
): Promise<{ ok: true } | Refusal> {
  const { regencyCode, actor, at } = acting
  const work = async (trx: Tx): Promise<{ ok: true } | Refusal> => {
    const one = await trx
      .selectFrom('registration')
      .select(['source_record_id', 'worker_id', 'taken_back_at'])
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!one) return refusal('not-found')
    if (one.taken_back_at !== null) return { ok: true }
    await trx
      .updateTable('registration')
      .set({ taken_back_by: actor, taken_back_at: at, taken_back_reason: reason })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .execute()
    await takeOffList(trx, regencyCode, one.source_record_id)
    if (await isAlone(trx, regencyCode, one.source_record_id))
      await unlistNewcomer(trx, regencyCode, one.worker_id)
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'registration.taken-back',
      subjectKind: 'worker',
      subjectId: one.worker_id,
      reason,
      detail: { registration: id },
    })
    await trx
      .updateTable('tenant')
      .set((eb) => ({ lists_version: eb('lists_version', '+', 1), lists_changed_at: at }))
      .where('regency_code', '=', regencyCode)
      .execute()
    await jobs?.enqueue(trx, 'refresh', { regencyCode, unhurried: true }, { key: regencyCode })
    return { ok: true }
  }
  return forTheRegency(() => tx(db, work))
}

/** True when nothing but this record speaks of its worker. */
async function isAlone(trx: Tx, regencyCode: string, recordId: string): Promise<boolean> {
  const { rows } = await sql`select from worker_source s
    join worker_source other on other.regency_code = ${regencyCode} and other.worker_id = s.worker_id
      and other.source_record_id <> s.source_record_id
    where s.regency_code = ${regencyCode} and s.source_record_id = ${recordId} limit 1`.execute(trx)
  return rows.length === 0
}
