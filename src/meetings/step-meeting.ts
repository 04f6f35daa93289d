import { dayOf } from '../platform/day.ts'
import { type Db, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { Acting } from './acting.ts'
import { minutesOf } from './minutes/minutes-of.ts'
import { note, stateOf } from './plan-meeting.ts'

type Done = { ok: true } | Refusal

/** A meeting was held, on its day or later. */
export const holdMeeting = (db: Db, acting: Acting, id: string): Promise<Done> =>
  tx(db, async (trx) => {
    const there = await stateOf(trx, acting.regencyCode, id)
    if (!there) return refusal('not-found')
    if (there.state === 'minuted') return refusal('meeting-locked')
    if (there.state === 'held') return { ok: true }
    if (there.held_on > dayOf(acting.at)) return refusal('meeting-not-yet', { day: there.held_on })
    await trx
      .updateTable('meeting')
      .set({ state: 'held', held_by: acting.actor, held_at: acting.at })
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', id)
      .execute()
    await note(trx, acting, id, 'held', { on: there.held_on })
    return { ok: true }
  })

/** Locks the minutes: what they say now is what they say from now on. */
export const lockMinutes = (db: Db, acting: Acting, id: string): Promise<Done> =>
  tx(db, async (trx) => {
    const there = await stateOf(trx, acting.regencyCode, id)
    if (!there) return refusal('not-found')
    if (there.state === 'minuted') return { ok: true }
    if (there.state === 'planned') return refusal('meeting-not-held')
    const minutes = await minutesOf(trx, acting, id)
    if (!minutes) return refusal('not-found')
    if (!there.chair_name || !there.secretary_name || minutes.participants.length === 0)
      return refusal('meeting-minutes-incomplete')
    await trx
      .updateTable('meeting')
      .set({
        state: 'minuted',
        minutes: JSON.stringify(minutes),
        locked_by: acting.actor,
        locked_at: acting.at,
      })
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', id)
      .execute()
    await note(trx, acting, id, 'minuted', { count: minutes.decisions.length })
    return { ok: true }
  })

/** Says what was wrong in locked minutes; they themselves stay. */
export const correctMinutes = (
  db: Db,
  acting: Acting,
  meetingId: string,
  { id, text }: { id: string; text: string },
): Promise<Done> =>
  tx(db, async (trx) => {
    const there = await stateOf(trx, acting.regencyCode, meetingId)
    if (!there) return refusal('not-found')
    if (there.state !== 'minuted') return refusal('meeting-not-locked')
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('meeting_correction')
      .values({
        regency_code: acting.regencyCode,
        id,
        meeting_id: meetingId,
        text,
        by: acting.actor,
        at: acting.at,
      })
      .onConflict((conflict) => conflict.columns(['regency_code', 'id']).doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows) await note(trx, acting, meetingId, 'corrected', { id })
    return { ok: true }
  })
