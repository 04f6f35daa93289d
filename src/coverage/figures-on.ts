import type { Db } from '../platform/db/index.ts'
import type { Refusal } from '../platform/problem.ts'
import type { FigureValues } from './api.ts'
import { totalsOn } from './reads.ts'
import { resolveDay } from './resolve-day.ts'

/** The figures of a day, by the lists as they are now; counted when nobody asked for it before. */
export async function figuresOn(
  db: Db,
  regencyCode: string,
  asked: string,
  at: Date,
): Promise<{ ok: true; figures: FigureValues | null } | Refusal> {
  const day = await resolveDay(db, regencyCode, asked, at)
  if (!day.ok) return day
  return { ok: true, figures: day.asOf === null ? null : await totalsOn(db, regencyCode, day.asOf) }
}
