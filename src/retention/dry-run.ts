import { sql } from 'kysely'
import type { Db } from '../platform/db/index.ts'
import type { RetentionRow, RetentionView } from './api.ts'
import { choicesOf } from './choices.ts'
import { due } from './due.ts'
import { type Kind, kinds } from './kinds.ts'

export const dayMs = 86_400_000

/** What there is of each kind, how long it is kept and why, and what would go today. Changes nothing. */
export async function dryRun(db: Db, regencyCode: string, at: Date): Promise<RetentionView> {
  const choices = await choicesOf(db, regencyCode)
  const rows: RetentionRow[] = []
  for (const kind of kinds as readonly (Kind & { id: RetentionRow['id'] })[]) {
    const chosen = choices.get(kind.id)
    const days = chosen?.days ?? kind.days
    const { held, over } = due[kind.id]!
    const before = new Date(at.getTime() - (days ?? 0) * dayMs)
    const counted = await sql<{ held: number; due: number; oldest: Date | null }>`select
        (select count(*)::integer from (${held(regencyCode)}) h) as held, count(*)::integer as due, min(since) as oldest
      from (${over(regencyCode, before)}) o`.execute(db)
    const { held: there, due: going, oldest } = counted.rows[0]!
    rows.push({
      id: kind.id,
      ending: kind.ending,
      days,
      standardDays: kind.days,
      bounds: kind.bounds,
      basis: kind.basis,
      chosen: chosen
        ? { by: chosen.chosen_by, at: chosen.chosen_at.toISOString(), reason: chosen.reason }
        : null,
      held: there,
      due: days === null ? 0 : going,
      oldest: oldest?.toISOString() ?? null,
    })
  }
  const daily = choices.get('daily')
  return {
    kinds: rows,
    daily: {
      on: daily?.enabled ?? false,
      by: daily?.chosen_by ?? null,
      at: daily?.chosen_at.toISOString() ?? null,
    },
    lastRun: await lastRun(db, regencyCode),
  }
}

export async function lastRun(db: Db, regencyCode: string): Promise<RetentionView['lastRun']> {
  const row = await db
    .selectFrom('audit')
    .select(['at', 'actor', 'detail'])
    .where('regency_code', '=', regencyCode)
    .where('action', '=', 'retention.run')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return { at: row.at.toISOString(), by: row.actor, gone: (row.detail as { total?: number }).total ?? 0 }
}
