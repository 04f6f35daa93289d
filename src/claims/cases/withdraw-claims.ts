import type { Secrets } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Refusal } from '../../platform/problem.ts'
import type { Programme } from '../api.ts'
import type { Acting } from '../ground.ts'
import { withdrawStep } from './step-claim.ts'

/** Withdraws the claims of an event, of one programme or all; refused whole where BPJS has decided on one. */
export async function withdrawClaims(
  trx: Tx,
  key: Pick<Secrets, 'seal'>,
  acting: Acting,
  eventId: string,
  reason: string,
  programme?: Programme,
): Promise<{ ok: true } | Refusal> {
  const claims = await trx
    .selectFrom('claim')
    .selectAll()
    .where('regency_code', '=', acting.regencyCode)
    .where('event_id', '=', eventId)
    .where('state', '<>', 'withdrawn')
    .where('programme', 'in', programme ? [programme] : ['JKK', 'JKM', 'JHT', 'JP', 'JKP', 'BEASISWA'])
    .orderBy('number')
    .forUpdate()
    .execute()
  for (const claim of claims) {
    const done = await withdrawStep(trx, key, acting, claim, reason)
    if (!done.ok) return done
  }
  return { ok: true }
}
