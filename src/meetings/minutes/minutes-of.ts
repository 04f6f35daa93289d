import type { Db, Tx } from '../../platform/db/index.ts'
import type { Acting } from '../acting.ts'
import type { DecisionState, Unit } from '../api.ts'
import { getMeeting } from '../reads.ts'

/** What minutes say, in full: locked, it is kept as it is here. The form is Indonesian, as the office writes it. */
export interface Minutes {
  regency: string
  number: string
  subject: string
  heldOn: string
  startsAt: string
  place: string
  chair: { name: string; function: string }
  secretary: { name: string; function: string }
  basis: string[]
  note: string
  agenda: { title: string; said: string }[]
  participants: { name: string; function: string; office: string }[]
  figures: { name: string; value: number; unit: Unit; asOf: string; lawVersion: string }[]
  before: {
    subject: string
    heldOn: string
    decisions: { text: string; owner: string; dueOn: string; state: DecisionState; done: string }[]
  } | null
  decisions: {
    text: string
    owner: string
    person: string
    dueOn: string
    moves: { name: string; unit: Unit; frozen: number; target: number | null } | null
  }[]
}

/** The minutes of a meeting as it stands; undefined where the reader sees no such meeting. */
export async function minutesOf(db: Db | Tx, acting: Acting, id: string): Promise<Minutes | undefined> {
  const found = await getMeeting(db, acting, id)
  if (!found) return undefined
  const { regencyCode } = acting
  const regency = await db
    .selectFrom('regency')
    .select('name')
    .where('code', '=', regencyCode)
    .executeTakeFirst()
  const frozen = await db
    .selectFrom('meeting_figure as f')
    .innerJoin('meeting_freeze as z', (join) =>
      join.onRef('z.regency_code', '=', 'f.regency_code').onRef('z.id', '=', 'f.freeze_id'),
    )
    .select(['f.name', 'f.value', 'f.unit', 'f.as_of', 'z.law_version'])
    .where('f.regency_code', '=', regencyCode)
    .where('f.meeting_id', '=', id)
    .orderBy('f.as_of')
    .orderBy('f.position')
    .execute()
  return {
    regency: regency?.name ?? regencyCode,
    number: found.number,
    subject: found.subject,
    heldOn: found.heldOn,
    startsAt: found.startsAt,
    place: found.place,
    chair: { name: found.chairName, function: found.chairFunction },
    secretary: { name: found.secretaryName, function: found.secretaryFunction },
    basis: found.basis,
    note: found.note,
    agenda: found.agenda,
    participants: found.participants.map(({ name, function: post, office }) => ({
      name,
      function: post,
      office,
    })),
    figures: frozen.map((row) => ({
      name: row.name.id,
      value: row.value,
      unit: row.unit,
      asOf: row.as_of,
      lawVersion: row.law_version,
    })),
    before: found.before && {
      subject: found.before.subject,
      heldOn: found.before.heldOn,
      decisions: found.before.decisions.map((one) => ({
        text: one.text,
        owner: one.ownerOffice,
        dueOn: one.dueOn,
        state: one.state,
        done: one.followUps.at(-1)?.text ?? '',
      })),
    },
    decisions: found.decided.map((one) => ({
      text: one.text,
      owner: one.ownerOffice,
      person: one.ownerName,
      dueOn: one.dueOn,
      moves: one.figure && {
        name: one.figure.name.id,
        unit: one.figure.unit,
        frozen: one.figure.frozen,
        target: one.figure.target,
      },
    })),
  }
}

/** The minutes as they were locked, or as they would be now; with what was corrected since. */
export async function readMinutes(db: Db, acting: Acting, id: string) {
  const found = await getMeeting(db, acting, id)
  if (!found) return undefined
  const row = await db
    .selectFrom('meeting')
    .select(['minutes', 'state'])
    .where('regency_code', '=', acting.regencyCode)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const minutes = (row.minutes as Minutes | null) ?? (await minutesOf(db, acting, id))!
  return {
    minutes,
    locked: row.state === 'minuted',
    lockedAt: found.lockedAt,
    corrections: found.corrections,
  }
}
