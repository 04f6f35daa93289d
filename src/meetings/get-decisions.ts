import { sql } from 'kysely'
import { dayOf } from '../platform/day.ts'
import type { Db } from '../platform/db/index.ts'
import type { Acting } from './acting.ts'
import type { DecisionView, MeetingView } from './api.ts'
import { decisionsOf } from './decisions-of.ts'
import { valuesNow } from './figures-of.ts'
import { getMeeting } from './reads.ts'

/** Decisions over all meetings: open past their day, all open ones, or those the reader's office sees to; soonest due first. */
export async function getDecisions(
  db: Db,
  acting: Acting,
  which: 'overdue' | 'open' | 'own',
): Promise<DecisionView[]> {
  const wanted = {
    overdue: sql`d.state = 'open' and d.due_on < ${dayOf(acting.at)}::date`,
    open: sql`d.state = 'open'`,
    own: sql`d.owner_party = ${acting.role} and (${acting.role !== 'opd'} or lower(d.owner_office) = lower(${acting.office}))`,
  }
  const found = await decisionsOf(db, acting, wanted[which])
  const moved = await withNow(db, acting, found)
  return moved.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}

/** A meeting with what the figures of its decisions are now. */
export async function getMeetingNow(db: Db, acting: Acting, id: string): Promise<MeetingView | undefined> {
  const found = await getMeeting(db, acting, id)
  if (!found) return undefined
  return {
    ...found,
    decided: await withNow(db, acting, found.decided),
    before: found.before && {
      ...found.before,
      decisions: await withNow(db, acting, found.before.decisions),
    },
  }
}

async function withNow(db: Db, acting: Acting, decisions: readonly DecisionView[]): Promise<DecisionView[]> {
  if (!decisions.some(({ figure }) => figure)) return [...decisions]
  const now = await valuesNow(db, acting.regencyCode, acting.at)
  return decisions.map((one) => ({
    ...one,
    figure: one.figure && {
      ...one.figure,
      now: now?.values[one.figure.id] ?? null,
      nowAsOf: now?.asOf ?? null,
    },
  }))
}
