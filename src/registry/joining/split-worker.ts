import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Tx } from '../../platform/db/index.ts'
import { refusal } from '../../platform/problem.ts'
import { presentWorkers } from '../workers-to-link.ts'
import { decideAll, type Held, type Joining, overrule, recordsOf, tied, writeAct } from './act.ts'
import type { Acted } from './merge-workers.ts'

/**
 * Takes from a worker the records that are somebody else's: one other person. If they were another worker before a
 * merge, that worker's id comes back.
 */
export async function splitWorker(
  trx: Tx,
  joining: Joining,
  askedId: string,
  recordIds: readonly string[],
): Promise<Acted> {
  const { regencyCode } = joining
  const workerId = (await presentWorkers(trx, regencyCode, [askedId]))(askedId)
  if (!workerId) return refusal('not-found')
  const held = await recordsOf(trx, regencyCode, [workerId])
  const chosen = held.filter((record) => recordIds.includes(record.id))
  const rest = held.filter((record) => !recordIds.includes(record.id))
  if (chosen.length < new Set(recordIds).size || chosen.length === 0) return refusal('split-not-theirs')
  if (rest.length === 0) return refusal('split-leaves-nobody')
  const otherId = await idFor(trx, regencyCode, workerId, chosen)
  const moved = (record: Held) => ({
    id: record.id,
    before: workerId,
    after: chosen.includes(record) ? otherId : workerId,
  })
  const actId = await writeAct(trx, joining, { kind: 'split', workerId, otherId, records: held.map(moved) })
  await overrule(trx, joining, actId, 'same', [chosen, rest])
  await decideAll(trx, joining, actId, 'same', [...tied(chosen), ...tied(rest)])
  const apart = chosen.flatMap((one) => rest.map((other) => [one.id, other.id] as const))
  await decideAll(trx, joining, actId, 'different', apart)
  return { ok: true, actId, workerId, otherId }
}

/** The worker these records were before they were merged, if nobody is called so now; else named after one of them. */
async function idFor(
  trx: Tx,
  regencyCode: string,
  workerId: string,
  chosen: readonly Held[],
): Promise<string> {
  const ids = chosen.map((record) => record.id)
  const { rows } = await sql<{ id: string }>`select c.id from (
      select ar.before_id as id, max(a.decided_at) as at, count(*) as records from worker_act_record ar
      join worker_act a on a.regency_code = ${regencyCode} and a.id = ar.act_id and a.kind = 'merge'
      where ar.regency_code = ${regencyCode} and ar.source_record_id = any(${ids}::uuid[]) group by ar.before_id
      union all select id, null, 0 from unnest(${ids}::uuid[]) id) c
    where c.id <> ${workerId} and not exists (select from worker w where w.regency_code = ${regencyCode} and w.id = c.id)
    order by c.records desc, c.at desc nulls last, c.id limit 1`.execute(trx)
  return rows[0]?.id ?? v7()
}
