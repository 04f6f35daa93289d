import { recordAct } from '../../access/questions.ts'
import { lawOf } from '../../law/questions.ts'
import { type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { knownOf } from '../cases/known-of.ts'
import { openEvent } from '../events/open-event.ts'
import { type Acting, dayOf, type Ground } from '../ground.ts'
import { hashOfCode, newCode } from './code.ts'

const keptDays = 365
type CodeGiven = { ok: true; code: string; expiresOn: string }

/** A code for the family of a case, shown once; those given before no longer open anything. */
export const makeCode = (
  { db }: Pick<Ground, 'db'>,
  acting: Acting,
  eventId: string,
): Promise<CodeGiven | Refusal> => tx(db, (trx) => makeCodeIn(trx, acting, eventId))

/** The same as part of a larger act. */
export async function makeCodeIn(trx: Tx, acting: Acting, eventId: string): Promise<CodeGiven | Refusal> {
  const { regencyCode, actor, at } = acting
  const opened = await openEvent(trx, regencyCode, eventId)
  if (!opened.ok) return opened
  const { event } = opened
  const known = await knownOf(trx, await lawOf(trx, regencyCode), event)
  const { bornOn } = known('JKM')
  if (bornOn === null) return refusal('claim-family-birth')
  await trx
    .updateTable('claim_family_code')
    .set({ ended_at: at })
    .where('regency_code', '=', regencyCode)
    .where('event_id', '=', eventId)
    .where('ended_at', 'is', null)
    .execute()
  const code = newCode()
  const expiresAt = new Date(at.getTime() + keptDays * 86_400_000)
  await trx
    .insertInto('claim_family_code')
    .values({
      regency_code: regencyCode,
      event_id: eventId,
      code_hash: hashOfCode(code),
      birth_date: bornOn,
      made_by: actor,
      made_at: at,
      expires_at: expiresAt,
    })
    .execute()
  await recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: 'claim-event.code-given',
    subjectKind: 'claim-event',
    subjectId: eventId,
    detail: { number: event.number },
  })
  return { ok: true, code, expiresOn: dayOf(expiresAt) }
}
