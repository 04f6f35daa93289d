import type { Tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { presentWorkers } from '../workers-to-link.ts'
import { decideAll, type Joining, overrule, recordsOf, tied, writeAct } from './act.ts'

export type Acted = { ok: true; actId: string; workerId: string; otherId: string } | Refusal

/**
 * Makes one worker of two: what the lists say of `otherId` is said of `workerId` from now on. Decided of their records,
 * so it outlives every re-run and new lists until it is undone; the refresh moves all that hangs on them.
 */
export async function mergeWorkers(
  trx: Tx,
  joining: Joining,
  workerId: string,
  otherId: string,
): Promise<Acted> {
  const { regencyCode } = joining
  const present = await presentWorkers(trx, regencyCode, [workerId, otherId])
  const [kept, other] = [present(workerId), present(otherId)]
  if (!kept || !other) return refusal('not-found')
  if (kept === other) return refusal('merge-one-person')
  const held = await recordsOf(trx, regencyCode, [kept, other])
  const sides = [kept, other].map((id) => held.filter((record) => record.workerId === id))
  const [own, theirs] = sides as [typeof held, typeof held]
  if (own.length === 0 || theirs.length === 0) return refusal('not-found')
  const records = held.map(({ id, workerId: before }) => ({ id, before, after: kept }))
  const actId = await writeAct(trx, joining, { kind: 'merge', workerId: kept, otherId: other, records })
  await overrule(trx, joining, actId, 'different', [own, theirs])
  await decideAll(trx, joining, actId, 'same', tied([...own, ...theirs]))
  return { ok: true, actId, workerId: kept, otherId: other }
}
