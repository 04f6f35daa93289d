import { sql } from 'kysely'
import { dayOf } from '../platform/day.ts'
import type { Db, Tx } from '../platform/db/index.ts'
import { type Acting, isSeen, mayRun } from './acting.ts'
import type { MeetingsView, MeetingView } from './api.ts'
import { decisionsOf, decisionsToAnswer } from './decisions-of.ts'

/** Meetings somebody reads, the latest first, with how their decisions stand today. */
export async function listMeetings(db: Db | Tx, acting: Acting, only?: string): Promise<MeetingsView> {
  const { rows } = await sql<MeetingsView[number]>`
    select m.id, m.number, m.subject, m.held_on as "heldOn", m.starts_at as "startsAt", m.place, m.state,
      coalesce(d.decisions, 0)::int as decisions, coalesce(d.open, 0)::int as open, coalesce(d.overdue, 0)::int as overdue
    from meeting m left join lateral (
      select count(*) as decisions, count(*) filter (where state = 'open') as open,
        count(*) filter (where state = 'open' and due_on < ${dayOf(acting.at)}::date) as overdue
      from meeting_decision d where d.regency_code = ${acting.regencyCode} and d.meeting_id = m.id) d on true
    where m.regency_code = ${acting.regencyCode} and (${only ?? null}::uuid is null or m.id = ${only ?? null}::uuid)
      and ${isSeen(acting)}
    order by m.held_on desc, m.id desc`.execute(db)
  return rows
}

/** The last meeting held before one; what it decided is asked for first. */
export async function meetingBefore(db: Db | Tx, { regencyCode }: Acting, id: string) {
  const { rows } = await sql<{ id: string; subject: string; heldOn: string }>`
    select b.id, b.subject, b.held_on as "heldOn" from meeting m join meeting b on b.regency_code = ${regencyCode}
      and (b.held_on, b.id) < (m.held_on, m.id) and b.state <> 'planned'
    where m.regency_code = ${regencyCode} and m.id = ${id} order by b.held_on desc, b.id desc limit 1`.execute(
    db,
  )
  return rows[0]
}

export async function getMeeting(db: Db | Tx, acting: Acting, id: string): Promise<MeetingView | undefined> {
  const { regencyCode } = acting
  const [found] = await listMeetings(db, acting, id)
  if (!found) return undefined
  const row = await db
    .selectFrom('meeting')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const of = (table: 'meeting_agenda' | 'meeting_participant') =>
    db
      .selectFrom(table)
      .where('regency_code', '=', regencyCode)
      .where('meeting_id', '=', id)
      .orderBy('position')
  const before = await meetingBefore(db, acting, id)
  return {
    ...found,
    chairName: row.chair_name,
    chairFunction: row.chair_function,
    secretaryName: row.secretary_name,
    secretaryFunction: row.secretary_function,
    basis: row.basis,
    note: row.note,
    agenda: await of('meeting_agenda').select(['title', 'said']).execute(),
    participants: await of('meeting_participant').select(['name', 'function', 'party', 'office']).execute(),
    decided: await decisionsOf(db, acting, sql`d.meeting_id = ${id}`),
    before: before
      ? { ...before, decisions: await decisionsToAnswer(db, acting, before, row.held_on) }
      : null,
    corrections: await correctionsOf(db, regencyCode, id),
    mayRun: mayRun(acting),
    lockedAt: row.locked_at?.toISOString() ?? null,
    lockedBy: row.locked_by,
  }
}

async function correctionsOf(
  db: Db | Tx,
  regencyCode: string,
  id: string,
): Promise<MeetingView['corrections']> {
  const rows = await db
    .selectFrom('meeting_correction')
    .select(['id', 'text', 'by', 'at'])
    .where('regency_code', '=', regencyCode)
    .where('meeting_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
