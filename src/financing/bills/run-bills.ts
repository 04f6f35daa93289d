import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { Refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { diedBefore, isBilledIn, isHeld, livesIn, root } from './live-lines.ts'
import { makeBill, type WhatIsBilled } from './make-bill.ts'

export interface WhichMonths {
  fromMonth: string
  /** The first month no longer billed. */
  untilMonth: string
  /** Of one source only. */
  sourceId?: string | undefined
}
export interface RunProgress {
  bills: number
  billsDone: number
  lines: number
}

/**
 * Makes all bills of some months that are not made yet, each whole or not at all. Broken off at any instruction and begun
 * again, it goes on with the next.
 */
export async function runBills(
  db: Db,
  acting: Acting,
  months: WhichMonths,
  onProgress: (progress: RunProgress) => Promise<void> | void = () => undefined,
  signal?: AbortSignal,
): Promise<({ ok: true } & RunProgress) | Refusal> {
  const waiting = await unbilled(db, acting.regencyCode, months)
  const progress = { bills: waiting.length, billsDone: 0, lines: 0 }
  await onProgress(progress)
  for (const what of waiting) {
    signal?.throwIfAborted()
    const made = await makeBill(db, acting, what)
    if (!made.ok) return made
    progress.billsDone += 1
    progress.lines += made.lines
    await onProgress(progress)
  }
  return { ok: true, ...progress }
}

/** For which months, sources and decrees somebody is paid for and stands in no bill yet. */
async function unbilled(
  db: Db,
  regencyCode: string,
  { fromMonth, untilMonth, sourceId }: WhichMonths,
): Promise<WhatIsBilled[]> {
  const of = { month: sql`alike.month`, sourceId: sql`alike.source_id`, decreeId: sql`alike.root` }
  const { rows } = await sql<WhatIsBilled>`
    with stretch as materialized (
      select distinct l.source_id, ${root} as root, l.from_month, least(l.until_month, l.ended_month) as until_month
      from decree_line l join decree d on d.regency_code = ${regencyCode} and d.id = l.decree_id
      where l.regency_code = ${regencyCode} and l.signed and l.kind = 'add'
        and (${sourceId ?? null}::uuid is null or l.source_id = ${sourceId ?? null}::uuid)
    ), alike as materialized (
      select distinct m.month::date as month, s.source_id, s.root
      from generate_series(${fromMonth}::date, ${untilMonth}::date - interval '1 month', interval '1 month') m(month)
      join stretch s on s.from_month <= m.month and s.until_month > m.month
    )
    select month, source_id as "sourceId", root as "decreeId" from alike
    where exists (select from decree_line l join decree d on d.regency_code = l.regency_code and d.id = l.decree_id
      where l.regency_code = ${regencyCode} and l.source_id = alike.source_id and ${root} = alike.root
        and ${livesIn(of.month)} and not ${isHeld(regencyCode)} and not ${diedBefore(regencyCode, of.month)}
        and not ${isBilledIn(regencyCode, of)})
    order by month, source_id, root`.execute(db)
  return rows
}
