import { recordAct } from '../access/questions.ts'
import { type Db, type Tx, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { Acting } from './acting.ts'
import type { MeetingBody } from './api.ts'

type Done = { ok: true } | Refusal

/** Plans a meeting, or changes what is said of it; its minutes once locked, nothing changes. */
export const planMeeting = (db: Db, acting: Acting, id: string, body: MeetingBody): Promise<Done> =>
  tx(db, async (trx) => {
    const there = await stateOf(trx, acting.regencyCode, id)
    if (there?.state === 'minuted') return refusal('meeting-locked')
    const said = columnsOf(body)
    if (there)
      await trx
        .updateTable('meeting')
        .set(said)
        .where('regency_code', '=', acting.regencyCode)
        .where('id', '=', id)
        .execute()
    else
      await trx
        .insertInto('meeting')
        .values({
          regency_code: acting.regencyCode,
          id,
          ...said,
          minutes: null,
          made_by: acting.actor,
          made_at: acting.at,
        })
        .execute()
    await writeParts(trx, acting.regencyCode, id, body)
    await note(trx, acting, id, there ? 'changed' : 'planned', {
      on: body.heldOn,
      persons: body.participants.length,
    })
    return { ok: true }
  })

const columnsOf = (body: MeetingBody) => ({
  number: body.number,
  subject: body.subject,
  held_on: body.heldOn,
  starts_at: body.startsAt,
  place: body.place,
  chair_name: body.chairName,
  chair_function: body.chairFunction,
  secretary_name: body.secretaryName,
  secretary_function: body.secretaryFunction,
  basis: body.basis,
  note: body.note,
})

async function writeParts(trx: Tx, regencyCode: string, id: string, { agenda, participants }: MeetingBody) {
  for (const table of ['meeting_agenda', 'meeting_participant'] as const)
    await trx.deleteFrom(table).where('regency_code', '=', regencyCode).where('meeting_id', '=', id).execute()
  const placed = (i: number) => ({ regency_code: regencyCode, meeting_id: id, position: i + 1 })
  if (agenda.length > 0)
    await trx
      .insertInto('meeting_agenda')
      .values(agenda.map((item, i) => ({ ...placed(i), ...item })))
      .execute()
  if (participants.length > 0)
    await trx
      .insertInto('meeting_participant')
      .values(participants.map((one, i) => ({ ...placed(i), ...one })))
      .execute()
}

/** How far a meeting is, held for this transaction; undefined where there is none. */
export const stateOf = (trx: Tx, regencyCode: string, id: string) =>
  trx
    .selectFrom('meeting')
    .select(['state', 'held_on', 'chair_name', 'secretary_name'])
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** A meeting that can still be written to, or why not. */
export async function openMeeting(trx: Tx, regencyCode: string, id: string): Promise<Done> {
  const there = await stateOf(trx, regencyCode, id)
  if (!there) return refusal('not-found')
  return there.state === 'minuted' ? refusal('meeting-locked') : { ok: true }
}

type Act =
  | 'planned'
  | 'changed'
  | 'held'
  | 'minuted'
  | 'corrected'
  | 'figures-frozen'
  | 'decided'
  | 'decision-removed'

/** An act on a meeting, in the audit. */
export const note = (
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  id: string,
  what: Act,
  detail: Record<string, string | number> = {},
) =>
  recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: `meeting.${what}`,
    subjectKind: 'meeting',
    subjectId: id,
    detail,
  })
