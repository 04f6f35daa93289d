import type { Secrets } from '../../platform/crypto.ts'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { recordAct } from '../audit.ts'
import { openSession } from '../open-session.ts'
import { endHalfSession } from './half-session.ts'
import { countRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts'
import { openFor, stepOf } from './totp.ts'

interface Half {
  token: string
  userId: string
  username: string
  regencyCode: string
}
/** One of the two. */
export interface GivenCode {
  code?: string | undefined
  recoveryCode?: string | undefined
}

/** From the half session to a whole one, by a code of the app or one of the ten on paper. */
export function passSecondStep(
  db: Db,
  key: Secrets,
  half: Half,
  given: GivenCode,
  at: Date,
  instead: string | undefined,
): Promise<{ ok: true; token: string } | Refusal> {
  const { userId, username, regencyCode } = half
  return tx(db, async (trx) => {
    const act = { regencyCode, actor: username, at, subjectKind: 'user', subjectId: userId }
    const by = given.recoveryCode === undefined ? 'app' : 'recovery'
    if (!(await isRightCode(trx, key, userId, given, at))) {
      await recordAct(trx, { ...act, action: 'second-factor.refused', detail: { by } })
      return refusal('second-factor-wrong')
    }
    if (!(await endHalfSession(trx, half.token))) return refusal('half-session-over')
    const token = await openSession(trx, userId, at, { secondFactor: true, instead })
    if (by === 'recovery')
      await recordAct(trx, {
        ...act,
        action: 'recovery-code.used',
        detail: { left: await countRecoveryCodes(trx, userId) },
      })
    await recordAct(trx, { ...act, action: 'session.opened', detail: { secondFactor: by } })
    return { ok: true, token }
  })
}

/** True for a code of the app that was not used before, or for one of the ten, which is spent by it. */
export async function isRightCode(
  trx: Tx,
  key: Secrets,
  userId: string,
  given: GivenCode,
  at: Date,
): Promise<boolean> {
  if (given.recoveryCode !== undefined) return spendRecoveryCode(trx, key, userId, given.recoveryCode, at)
  const row = await trx
    .selectFrom('second_factor')
    .select('secret_sealed')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (!row?.secret_sealed) return false
  const step = stepOf(openFor(key, userId, row.secret_sealed), given.code ?? '', at)
  return step !== undefined && takeStep(trx, userId, step)
}

/** True for the first who comes with a code of this step, and for none of an earlier one. */
async function takeStep(trx: Tx, userId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('user_id', '=', userId)
    .where('last_step', '<', step)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
