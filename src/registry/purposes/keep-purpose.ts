import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting, ImportGround } from '../imports/ground.ts'
import type { LegalBasis } from './bases.ts'

export interface Purpose {
  purpose: string
  basis: LegalBasis
  agreement?: string | undefined
  agreementOn?: string | undefined
}

/** Says for what a list is kept and on which basis; what was said before stays on record. The same again changes nothing. */
export async function keepPurpose(
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  listId: string,
  said: Purpose,
  reason?: string,
): Promise<void> {
  const agreement = said.agreement?.trim() || null
  const on = said.agreementOn || null
  const { rows } = await sql<{ seq: number }>`insert into list_purpose
      (regency_code, list_id, seq, purpose, basis, agreement, agreement_on, reason, set_by, set_at)
    select ${regencyCode}, ${listId}, coalesce(max(p.seq), 0) + 1, ${said.purpose.trim()}, ${said.basis}, ${agreement},
      ${on}::date, ${reason ?? null}, ${actor}, ${at}
    from list_purpose p where p.regency_code = ${regencyCode} and p.list_id = ${listId}
    having not exists (select from list_purpose s where s.regency_code = ${regencyCode} and s.list_id = ${listId}
      and s.seq = (select max(l.seq) from list_purpose l where l.regency_code = ${regencyCode} and l.list_id = ${listId})
      and (s.purpose, s.basis, s.agreement, s.agreement_on) is not distinct from
        (${said.purpose.trim()}, ${said.basis}, ${agreement}, ${on}::date))
    returning seq`.execute(trx)
  if (!rows[0]) return
  await recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: 'list.purpose-said',
    subjectKind: 'list',
    subjectId: listId,
    ...(reason && { reason }),
    detail: { basis: said.basis, entry: rows[0].seq },
  })
}

/** Says it anew, and why. */
export function changePurpose(
  { db }: Pick<ImportGround, 'db'>,
  acting: Acting,
  listId: string,
  { reason, ...said }: Purpose & { reason: string },
): Promise<{ ok: true } | Refusal> {
  return tx(db, async (trx) => {
    const list = await trx
      .selectFrom('list')
      .select('id')
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', listId)
      .forUpdate()
      .executeTakeFirst()
    if (!list) return refusal('not-found')
    await keepPurpose(trx, acting, listId, said, reason)
    return { ok: true }
  })
}
