import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../platform/day.ts'
import type { Db, Tx } from '../platform/db/index.ts'
import { type Acting, isOwn, isSeen, mayRun } from './acting.ts'
import type { DecisionState, DecisionView, Party, Unit } from './api.ts'

interface Row {
  id: string
  meetingId: string
  meeting: string
  meetingOn: string
  position: number
  text: string
  ownerParty: Party
  ownerOffice: string
  ownerName: string
  dueOn: string
  overdue: boolean
  state: DecisionState
  stateReason: string
  stateAt: Date | null
  figure: string | null
  asOf: string | null
  target: number | null
  value: number | null
  unit: Unit | null
  name: { id: string; en: string } | null
}

/** Decisions of meetings somebody reads, with all that was done about them; `which` is a condition on d. */
export async function decisionsOf(
  db: Db | Tx,
  acting: Acting,
  which: RawBuilder<unknown>,
): Promise<DecisionView[]> {
  const { regencyCode } = acting
  const { rows } = await sql<Row>`
    select d.id, d.meeting_id as "meetingId", m.subject as meeting, m.held_on as "meetingOn", d.position, d.text,
      d.owner_party as "ownerParty", d.owner_office as "ownerOffice", d.owner_name as "ownerName", d.due_on as "dueOn",
      d.state = 'open' and d.due_on < ${dayOf(acting.at)}::date as overdue, d.state, d.state_reason as "stateReason",
      d.state_at as "stateAt", d.figure, d.as_of as "asOf", d.target, f.value, f.unit, f.name
    from meeting_decision d join meeting m on m.regency_code = ${regencyCode} and m.id = d.meeting_id
    left join meeting_figure f on f.regency_code = ${regencyCode} and f.meeting_id = d.meeting_id and f.figure = d.figure
      and f.as_of = d.as_of
    where d.regency_code = ${regencyCode} and ${which} and ${isSeen(acting)}
    order by m.held_on desc, m.id desc, d.position`.execute(db)
  const done = await followUpsOf(
    db,
    regencyCode,
    rows.map(({ id }) => id),
  )
  return rows.map(({ figure, asOf, target, value, unit, name, stateAt, ...row }) => ({
    ...row,
    stateAt: stateAt?.toISOString() ?? null,
    figure:
      figure && asOf && name && unit && value !== null
        ? { id: figure, name, unit, frozen: value, asOf, target, now: null, nowAsOf: null }
        : null,
    mayReport: mayRun(acting) || isOwn(acting, row.ownerParty, row.ownerOffice),
    followUps: done.get(row.id) ?? [],
  }))
}

/** What the last meeting decided, and what earlier ones did that is still open: the first thing a meeting asks. */
export const decisionsToAnswer = (
  db: Db | Tx,
  acting: Acting,
  before: { id: string },
  heldOn: string,
): Promise<DecisionView[]> =>
  decisionsOf(
    db,
    acting,
    sql`(d.meeting_id = ${before.id} or (d.state = 'open' and m.held_on < ${heldOn}::date and m.state <> 'planned'))`,
  )

async function followUpsOf(db: Db | Tx, regencyCode: string, decisions: readonly string[]) {
  const rows =
    decisions.length === 0
      ? []
      : await db
          .selectFrom('meeting_follow_up')
          .selectAll()
          .where('regency_code', '=', regencyCode)
          .where('decision_id', 'in', decisions)
          .orderBy('at')
          .orderBy('id')
          .execute()
  const views = rows.map(
    ({ id, decision_id, text, reference, state, by, office, at, form, pages, bytes }) => ({
      decision: decision_id,
      view: {
        id,
        text,
        reference,
        state,
        by,
        office,
        at: at.toISOString(),
        document: form && pages !== null && bytes !== null ? { form, pages, bytes } : null,
      },
    }),
  )
  return new Map(
    [...Map.groupBy(views, ({ decision }) => decision)].map(([id, of]) => [id, of.map(({ view }) => view)]),
  )
}
