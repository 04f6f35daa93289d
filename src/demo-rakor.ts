import { demoActor } from './access/questions.ts'
import { rakor } from './demo/rakor.ts'
import {
  actingForAll,
  decide,
  decisionBody,
  followUp,
  freezeFigures,
  getMeetingNow,
  holdMeeting,
  lockMinutes,
  meetingBody,
  planMeeting,
} from './meetings/questions.ts'
import { dayOf } from './platform/day.ts'
import type { Db } from './platform/db/index.ts'
import { type Refusal, refusal } from './platform/problem.ts'

/**
 * The meeting that comes with the demo, by the same commands as any other: its figures are counted from the people of the
 * regency. Before its day it stands as planned. Made once; what was done with it since stays.
 */
export async function holdRakor(db: Db, regencyCode: string, at: Date): Promise<{ ok: true } | Refusal> {
  const acting = actingForAll(regencyCode, demoActor, at)
  const { id, asOf, figures } = rakor
  if (await getMeetingNow(db, acting, id)) return { ok: true }
  const steps = [
    () => planMeeting(db, acting, id, meetingBody.parse(rakor.meeting)),
    () => freezeFigures(db, acting, id, { asOf, figures }),
    () => decideAll(db, acting),
    ...(rakor.meeting.heldOn <= dayOf(at)
      ? [
          () => holdMeeting(db, acting, id),
          () => lockMinutes(db, acting, id),
          () => followUp(db, acting, rakor.followUp.decisionId, rakor.followUp),
        ]
      : []),
  ]
  for (const step of steps) {
    const result = await step()
    if (!result.ok) return refusal('demo-not-loaded', { file: 'rakor', reason: result.problem })
  }
  return { ok: true }
}

async function decideAll(db: Db, acting: ReturnType<typeof actingForAll>): Promise<{ ok: true } | Refusal> {
  const frozen = await db
    .selectFrom('meeting_figure')
    .select(['figure', 'value'])
    .where('regency_code', '=', acting.regencyCode)
    .where('meeting_id', '=', rakor.id)
    .execute()
  const values = new Map(frozen.map(({ figure, value }) => [figure, value]))
  for (const { id, share, ...said } of rakor.decisions) {
    const target = share === null ? null : Math.round(values.get(said.figure)! * share)
    const decided = await decide(db, acting, rakor.id, id, decisionBody.parse({ ...said, target }))
    if (!decided.ok) return decided
  }
  return { ok: true }
}
