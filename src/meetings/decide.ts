import { type Db, type Tx, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { Acting } from './acting.ts'
import type { DecisionBody } from './api.ts'
import { note, openMeeting, stateOf } from './plan-meeting.ts'

type Done = { ok: true } | Refusal

/** Takes a decision down, or mends its words until the minutes are locked. */
export const decide = (
  db: Db,
  acting: Acting,
  meetingId: string,
  id: string,
  body: DecisionBody,
): Promise<Done> =>
  tx(db, async (trx) => {
    const { regencyCode } = acting
    const open = await openMeeting(trx, regencyCode, meetingId)
    if (!open.ok) return open
    const { held_on } = (await stateOf(trx, regencyCode, meetingId))!
    if (body.dueOn < held_on) return refusal('meeting-decision-due', { day: held_on })
    const asOf = body.figure && (await frozenDay(trx, regencyCode, meetingId, body.figure))
    if (body.figure && !asOf) return refusal('meeting-figure-not-frozen')
    if (!body.figure && body.target !== null) return refusal('meeting-target-alone')
    const there = await trx
      .selectFrom('meeting_decision')
      .select('meeting_id')
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .executeTakeFirst()
    if (there && there.meeting_id !== meetingId) return refusal('not-found')
    const said = {
      text: body.text,
      owner_party: body.ownerParty,
      owner_office: body.ownerOffice,
      owner_name: body.ownerName,
      due_on: body.dueOn,
      figure: body.figure,
      as_of: asOf || null,
      target: body.target,
    }
    if (there)
      await trx
        .updateTable('meeting_decision')
        .set(said)
        .where('regency_code', '=', regencyCode)
        .where('id', '=', id)
        .execute()
    else
      await trx
        .insertInto('meeting_decision')
        .values({
          regency_code: regencyCode,
          id,
          meeting_id: meetingId,
          position: await nextPosition(trx, regencyCode, meetingId),
          ...said,
          made_by: acting.actor,
          made_at: acting.at,
        })
        .execute()
    await note(trx, acting, meetingId, 'decided', { id, until: body.dueOn })
    return { ok: true }
  })

/** Takes out a decision that was not taken after all; one that somebody already reported on stays. */
export const removeDecision = (db: Db, acting: Acting, meetingId: string, id: string): Promise<Done> =>
  tx(db, async (trx) => {
    const { regencyCode } = acting
    const open = await openMeeting(trx, regencyCode, meetingId)
    if (!open.ok) return open
    const reported = await trx
      .selectFrom('meeting_follow_up')
      .select('id')
      .where('regency_code', '=', regencyCode)
      .where('decision_id', '=', id)
      .limit(1)
      .executeTakeFirst()
    if (reported) return refusal('meeting-decision-reported')
    const { numDeletedRows } = await trx
      .deleteFrom('meeting_decision')
      .where('regency_code', '=', regencyCode)
      .where('meeting_id', '=', meetingId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) return refusal('not-found')
    await note(trx, acting, meetingId, 'decision-removed', { id })
    return { ok: true }
  })

async function frozenDay(trx: Tx, regencyCode: string, meetingId: string, figure: string) {
  const row = await trx
    .selectFrom('meeting_figure')
    .select('as_of')
    .where('regency_code', '=', regencyCode)
    .where('meeting_id', '=', meetingId)
    .where('figure', '=', figure)
    .orderBy('as_of', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.as_of
}

async function nextPosition(trx: Tx, regencyCode: string, meetingId: string): Promise<number> {
  const { last } = await trx
    .selectFrom('meeting_decision')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('regency_code', '=', regencyCode)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
