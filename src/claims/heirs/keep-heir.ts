import type { z } from 'zod'
import { recordAct } from '../../access/questions.ts'
import { forTheRegency, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { heirBody } from '../api.ts'
import { openClaims } from '../cases/open-claims.ts'
import { reckonAnew } from '../cases/reckon-anew.ts'
import { openEvent } from '../events/open-event.ts'
import { type Acting, dayOf, type Ground } from '../ground.ts'
import { isSameHolder, maskAccount, readAccount } from './account.ts'

type Body = z.output<typeof heirBody>
type Done = { ok: true } | Refusal
/** What is sealed of an heir. */
export interface ToldOfHeir {
  name: string
  bank: string
  account: string
  accountName: string
}

/**
 * Keeps a relative by an id of the client's: a new one, or what stood there changed. An account left empty stays as it was:
 * it is not shown, so it is not sent back. A child with a school opens the scholarship.
 */
export const keepHeir = (
  ground: Ground,
  acting: Acting,
  eventId: string,
  id: string,
  body: Body,
): Promise<Done> =>
  forTheRegency(() =>
    tx(ground.db, async (trx) => {
      const { regencyCode } = acting
      const opened = await openEvent(trx, regencyCode, eventId)
      if (!opened.ok) return opened
      if (body.bornOn && body.bornOn > dayOf(acting.at)) return refusal('claim-heir', { field: 'bornOn' })
      const account = body.account === '' ? '' : readAccount(body.account)
      if (account === null) return refusal('claim-account')
      const before = await heirOf(trx, ground, regencyCode, id)
      if (before && before.eventId !== eventId) return refusal('not-found')
      const told: ToldOfHeir = {
        name: body.name,
        bank: body.bank || (before?.told.bank ?? ''),
        account: account || (before?.told.account ?? ''),
        accountName: body.accountName || (before?.told.accountName ?? ''),
      }
      await write(trx, ground, acting, eventId, id, body, told)
      await note(trx, acting, opened.event.number, eventId, before ? 'changed' : 'added', body.relation)
      if (body.relation === 'child' && body.schooling)
        await openClaims(trx, ground.key, acting, eventId, ['BEASISWA'])
      await reckonAnew(trx, regencyCode, [opened.event], ground.key)
      return { ok: true }
    }),
  )

/** Takes a relative out again, as one entered by mistake; the row stays. */
export const removeHeir = (ground: Ground, acting: Acting, eventId: string, id: string): Promise<Done> =>
  forTheRegency(() =>
    tx(ground.db, async (trx) => {
      const opened = await openEvent(trx, acting.regencyCode, eventId)
      if (!opened.ok) return opened
      const removed = await trx
        .updateTable('claim_heir')
        .set({ removed_at: acting.at })
        .where('regency_code', '=', acting.regencyCode)
        .where('event_id', '=', eventId)
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .returning('relation')
        .executeTakeFirst()
      if (!removed) return refusal('not-found')
      await note(trx, acting, opened.event.number, eventId, 'removed', removed.relation)
      await reckonAnew(trx, acting.regencyCode, [opened.event], ground.key)
      return { ok: true }
    }),
  )

async function heirOf(trx: Tx, { key }: Ground, regencyCode: string, id: string) {
  const row = await trx
    .selectFrom('claim_heir')
    .select(['event_id', 'told_sealed'])
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { eventId: row.event_id, told: JSON.parse(key.open(row.told_sealed)) as ToldOfHeir }
}

/** A relative as kept: name and account sealed. */
export const heirRow = (
  { key }: Pick<Ground, 'key'>,
  body: Body,
  told: ToldOfHeir = {
    name: body.name,
    bank: body.bank,
    account: body.account,
    accountName: body.accountName,
  },
) => ({
  relation: body.relation,
  alive: body.alive,
  born_on: body.bornOn ?? null,
  schooling: body.schooling ? JSON.stringify(body.schooling) : null,
  told_sealed: key.seal(JSON.stringify(told)),
  account_index: told.account ? key.index('account', told.account) : null,
  account_mask: told.account ? maskAccount(told.account) : null,
  account_holds: told.account ? isSameHolder(told.name, told.accountName) : null,
  removed_at: null,
})

async function write(
  trx: Tx,
  { key }: Ground,
  { regencyCode, actor, at }: Acting,
  eventId: string,
  id: string,
  body: Body,
  told: ToldOfHeir,
): Promise<void> {
  const row = heirRow({ key }, body, told)
  await trx
    .insertInto('claim_heir')
    .values({ regency_code: regencyCode, id, event_id: eventId, entered_by: actor, entered_at: at, ...row })
    .onConflict((conflict) => conflict.columns(['regency_code', 'id']).doUpdateSet(row))
    .execute()
}

const note = (
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  number: string,
  eventId: string,
  what: 'added' | 'changed' | 'removed',
  relation: string,
) =>
  recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: `claim-heir.${what}`,
    subjectKind: 'claim-event',
    subjectId: eventId,
    detail: { number, relation },
  })
