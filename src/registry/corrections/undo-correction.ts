import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { refusal } from '../../platform/problem.ts'
import { takeOffList } from '../direct/store-person.ts'
import { bump, type Joining } from '../joining/act.ts'
import type { CorrectedWorker } from './correct-worker.ts'

/** Takes a correction back: what the lists say stands again. What was granted stays on record. Again changes nothing. */
export async function undoCorrection(
  trx: Tx,
  acting: Joining,
  correctionId: string,
): Promise<CorrectedWorker> {
  const { regencyCode, actor, at, reason } = acting
  const { rows } = await sql<{ workerId: string; undone: boolean }>`select worker_id as "workerId",
      undone_at is not null as undone from data_correction
    where regency_code = ${regencyCode} and id = ${correctionId} for update`.execute(trx)
  const one = rows[0]
  if (!one) return refusal('not-found')
  const { workerId } = one
  if (one.undone) return { ok: true, correctionId, workerId }
  await trx
    .updateTable('data_correction')
    .set({ undone_by: actor, undone_at: at, undone_reason: reason })
    .where('regency_code', '=', regencyCode)
    .where('id', '=', correctionId)
    .execute()
  await takeOffList(trx, regencyCode, correctionId)
  await bump(trx, acting)
  return { ok: true, correctionId, workerId }
}
