import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Db, txUnlessRefused } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { matchPayments } from '../matching/match-payments.ts'
import { takeBack } from '../matching/take-back.ts'
import { nameBeneficiaries } from './store.ts'

/** Takes a file back, rows and all, with the reason; what it paid of claims is taken back by steps against it. One a later file leans on has to wait until that is taken back. */
export const undoImport = (
  db: Db,
  acting: { regencyCode: string; actor: string; at: Date },
  id: string,
  reason: string,
): Promise<{ ok: true } | Refusal> =>
  txUnlessRefused(db, async (trx): Promise<{ ok: true } | Refusal> => {
    const { regencyCode, actor, at } = acting
    // One at a time with entering: a file entered beside would lean on rows that are going.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`benefits ${regencyCode}`}, 0))`.execute(trx)
    const standing = await trx
      .selectFrom('benefit_import')
      .select(['id', 'skipped'])
      .where('regency_code', '=', regencyCode)
      .where('undone_at', 'is', null)
      .orderBy('entered_at', 'desc')
      .orderBy('id', 'desc')
      .forUpdate()
      .execute()
    const place = standing.findIndex((one) => one.id === id)
    if (place < 0) return refusal('not-found')
    if (standing.slice(0, place).some(({ skipped }) => skipped > 0))
      return refusal('benefit-import-leaned-on')
    const told = sql`select id from benefit_payment where regency_code = ${regencyCode} and import_id = ${id}::uuid`
    await takeBack(trx, acting, told)
    await trx
      .deleteFrom('benefit_payment')
      .where('regency_code', '=', regencyCode)
      .where('import_id', '=', id)
      .execute()
    await trx
      .updateTable('benefit_import')
      .set({ undone_by: actor, undone_at: at, undone_reason: reason })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .execute()
    await nameBeneficiaries(trx, regencyCode)
    await matchPayments(trx, acting)
    await recordAct(trx, {
      ...acting,
      action: 'benefits.undone',
      subjectKind: 'benefits',
      subjectId: id,
      reason,
    })
    return { ok: true }
  })
