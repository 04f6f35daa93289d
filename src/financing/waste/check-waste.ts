import { sql } from 'kysely'
import { v7 } from 'uuid'
import { dayOf } from '../../platform/day.ts'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import { withoutNestedLoops } from '../../platform/db/sync-rows.ts'
import { addMonths } from '../../rules/index.ts'
import { followPeople } from '../decrees/follow-people.ts'
import { secondLines } from '../decrees/second-lines.ts'
import { writeLapseCells } from '../lapse/write-cells.ts'
import { monthlyCosts } from '../tariffs/monthly-costs.ts'
import { closeNamed } from '../waiting/close-named.ts'
import { findWaste } from './find-waste.ts'
import { monthsBack } from './months-back.ts'
import type { Days } from './paid-for.ts'

export interface WasteRun {
  asOf: string
  found: number
  opened: number
  closed: number
}

/** What is found on a day, as the temporary table `waste_now`, gone with the transaction; with the tariffs of the regency. */
export async function layOutWaste(trx: Tx, regencyCode: string, days: Days): Promise<void> {
  const { asOf, today } = days
  const month = asOf.slice(0, 7)
  const first = `${addMonths(month, 1 - monthsBack)}-01`
  const costs = await monthlyCosts(trx as Db, regencyCode, first, `${addMonths(today.slice(0, 7), 1)}-01`)
  const found = findWaste(regencyCode, days, costs, await secondLines(trx, regencyCode))
  // Of people named by a query nothing is known beforehand: the planner would look each of them up.
  await withoutNestedLoops(trx, () =>
    sql`create temp table waste_now on commit drop as ${found}`.execute(trx),
  )
}

/**
 * Checks everybody the regency pays for and keeps what was found. A finding that stands already keeps its state and the
 * day it was opened; one that is found no more is closed, and opened again should it come back. Without a day, on that of
 * the latest figures; null while there are none.
 */
export function checkWaste(db: Db, regencyCode: string, at: Date, on?: string): Promise<WasteRun | null> {
  return tx(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`waste ${regencyCode}`}, 0))`.execute(trx)
    await sql`set local work_mem = '64MB'`.execute(trx)
    const tenant = await trx
      .selectFrom('tenant')
      .select('linked_version')
      .where('regency_code', '=', regencyCode)
      .executeTakeFirst()
    const asOf = on ?? (await latestDay(trx, regencyCode))
    if (!asOf) return null
    await followPeople(trx, regencyCode)
    const [, today] = [asOf, on ?? dayOf(at)].toSorted()
    await layOutWaste(trx, regencyCode, { asOf, today: today! })
    const counts = await keep(trx, regencyCode, asOf)
    await writeLapseCells(trx, regencyCode)
    await closeNamed(trx, regencyCode, at)
    await trx
      .insertInto('waste_run')
      .values({
        regency_code: regencyCode,
        id: v7(),
        as_of: asOf,
        lists_version: tenant?.linked_version ?? 0,
        ran_at: at,
        ...counts,
      })
      .execute()
    return { asOf, ...counts }
  })
}

/** Day of the latest figures. */
export async function latestDay(db: Db | Tx, regencyCode: string): Promise<string | null> {
  const { day } = await db
    .selectFrom('coverage_snapshot')
    .select((eb) => eb.fn.max('as_of').as('day'))
    .where('regency_code', '=', regencyCode)
    .executeTakeFirstOrThrow()
  return day
}

async function keep(trx: Tx, regencyCode: string, asOf: string): Promise<Omit<WasteRun, 'asOf'>> {
  const { rows } = await sql<{ found: number; opened: number }>`
    with kept as (
      insert into waste_finding as f (regency_code, id, person_id, kind, payer, worker_id, participant_id, name, nik_mask,
        district_code, village_code, group_code, evidence, monthly, months_lost, lost, opened_on, seen_on)
      select ${regencyCode}, gen_random_uuid(), n.person_id, n.kind, n.payer, n.worker_id, n.participant_id, n.name,
        n.nik_mask, n.district_code, n.village_code, n.group_code, n.evidence, n.monthly, n.months_lost, n.lost,
        ${asOf}::date, ${asOf}::date
      from waste_now n
      on conflict (regency_code, person_id, kind, payer) do update set worker_id = excluded.worker_id,
        participant_id = excluded.participant_id, name = excluded.name, nik_mask = excluded.nik_mask,
        district_code = excluded.district_code, village_code = excluded.village_code, group_code = excluded.group_code,
        evidence = excluded.evidence, monthly = excluded.monthly, months_lost = excluded.months_lost, lost = excluded.lost,
        seen_on = greatest(f.seen_on, excluded.seen_on), closed_on = null,
        state = case when f.closed_on is null or f.state = 'no-fault' then f.state else 'open' end,
        state_at = case when f.closed_on is null or f.state = 'no-fault' then f.state_at end,
        state_by = case when f.closed_on is null or f.state = 'no-fault' then f.state_by end,
        state_reason = case when f.closed_on is null or f.state = 'no-fault' then f.state_reason else '' end
      returning (xmax = 0) as fresh
    )
    select count(*)::int as found, count(*) filter (where fresh)::int as opened from kept`.execute(trx)
  const { numAffectedRows } = await sql`update waste_finding f set closed_on = ${asOf}::date
    where f.regency_code = ${regencyCode} and f.closed_on is null and f.seen_on <= ${asOf}::date
      and not exists (select from waste_now n where n.person_id = f.person_id and n.kind = f.kind and n.payer = f.payer)`.execute(
    trx,
  )
  return { ...rows[0]!, closed: Number(numAffectedRows ?? 0) }
}
