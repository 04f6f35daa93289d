import { sql } from 'kysely'
import { v7 } from 'uuid'
import { recordAct } from '../../access/questions.ts'
import { type Db, forTheRegency, type Tx, txUnlessRefused } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { openCase } from '../cases/open-case.ts'
import type { Acting } from '../ground.ts'
import type { SettleBody } from './api.ts'
import { keepMatches } from './match-payments.ts'
import { takeBack } from './take-back.ts'

type Done = { ok: true } | Refusal

/**
 * A person says which claim a payment is of, or that it is of none here. What it had paid before is taken back by steps; what is
 * more than was decided stays told as the difference, and the claim is never paid beyond its decision.
 */
export const settlePayment = (
  db: Db,
  acting: Acting,
  payment: string,
  { claim: claimId, year, reason }: SettleBody,
): Promise<Done> =>
  forTheRegency(() =>
    txUnlessRefused(db, async (trx): Promise<Done> => {
      const { regencyCode, actor, at } = acting
      const told = await trx
        .selectFrom('benefit_payment')
        .select(['programme', 'amount', 'paid_on'])
        .where('regency_code', '=', regencyCode)
        .where('id', '=', payment)
        .executeTakeFirst()
      if (!told) return refusal('not-found')
      await takeBack(trx, acting, sql`select ${payment}::uuid`)
      if (claimId === null) await putAside(trx, acting, payment, reason)
      else {
        const opened = await openCase(trx, regencyCode, claimId)
        if (!opened.ok) return opened
        const { claim, event } = opened
        const years = await claimedYears(trx, regencyCode, claimId)
        const paid = years.find(({ id }) => id === year)
        const fits =
          claim.programme === told.programme &&
          (claim.decided ?? 0) > 0 &&
          event.happened_on <= told.paid_on &&
          (years.length > 0 || year !== null ? paid !== undefined : true)
        if (!fits) return refusal('payment-claim', { number: claim.number })
        const isOpen = claim.state === 'decided' || paid
        const open = paid?.amount ?? (isOpen ? (claim.decided ?? 0) - claim.paid : 0)
        const seq = await lastSeq(trx, regencyCode, claimId)
        await keepMatches(
          trx,
          { regencyCode, actor, at },
          { claims: new Map([[claimId, claim]]), seqs: new Map([[claimId, seq]]) },
          [
            {
              payment,
              claim: claimId,
              year,
              how: 'by-hand',
              counted: Math.min(told.amount, open),
              difference: told.amount - open,
              reason,
            },
          ],
          () => told.paid_on,
        )
      }
      await recordAct(trx, {
        regencyCode,
        actor,
        at,
        action: 'benefits.settled',
        subjectKind: 'benefits',
        subjectId: payment,
        reason,
        detail: { programme: told.programme, amount: told.amount, claim: claimId },
      })
      return { ok: true }
    }),
  )

const putAside = (trx: Tx, { regencyCode, actor, at }: Acting, payment: string, reason: string) =>
  trx
    .insertInto('payment_match')
    .values({
      regency_code: regencyCode,
      id: v7(),
      payment_id: payment,
      claim_id: null,
      school_year_id: null,
      act_id: null,
      how: 'aside',
      matched_by: actor,
      matched_at: at,
      reason,
    })
    .execute()

/** School years of a scholarship that were claimed and wait for their payment. */
export const claimedYears = (trx: Db | Tx, regencyCode: string, claimId: string) =>
  trx
    .selectFrom('claim_school_year')
    .select(['id', 'amount', 'school_year'])
    .where('regency_code', '=', regencyCode)
    .where('claim_id', '=', claimId)
    .where('state', '=', 'claimed')
    .execute()

const lastSeq = async (trx: Tx, regencyCode: string, claimId: string): Promise<number> =>
  (
    await trx
      .selectFrom('claim_act')
      .select(({ fn }) => fn.max('seq').as('seq'))
      .where('regency_code', '=', regencyCode)
      .where('claim_id', '=', claimId)
      .executeTakeFirstOrThrow()
  ).seq ?? 0
