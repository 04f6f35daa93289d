import { v5 } from 'uuid'
import { demoActor } from '../../access/questions.ts'
import {
  campaignBody,
  codeOf,
  makeCampaign,
  makePaths,
  recordVisits,
  type Told,
  undoVisit,
  visitedPaths,
} from '../../outreach/questions.ts'
import { dayOf } from '../../platform/day.ts'
import type { Db } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { createRng } from '../random.ts'
import { type Entered, visitsTo } from './visits-to.ts'

export interface OutreachPlayed {
  ok: true
  campaign: string
  people: number
  visits: number
  /** Told a second time, as by a phone that did not hear the answer. */
  repeated: number
  undone: number
  byWay: Record<Entered['way'], number>
}
const weeks = 13
const space = '0b9c6a52-6d0f-4f0e-8f0a-2f6d3f6a7c10'
const daysBefore = (at: Date, days: number) => new Date(at.getTime() - days * 86_400_000)

/**
 * Plays a quarter of outreach over every village: one campaign of all who can be visited, and what was found at each door, told
 * by phone, typed from paper, or handed in as a file by an office; some of it twice, contradictory or by mistake. Played again it is the
 * same quarter, and adds nothing.
 */
export async function playOutreach(
  db: Db,
  regencyCode: string,
  at: Date,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<OutreachPlayed | Refusal> {
  const start = daysBefore(at, weeks * 7)
  const acting = (moment: Date) => ({ regencyCode, actor: demoActor, at: moment })
  const id = v5(`${regencyCode} ${dayOf(start)}`, space)
  if (!(await makePaths(db, regencyCode, at))) return refusal('campaign-no-paths')
  const body = campaignBody.parse({
    id,
    title: `Jemput bola ${dayOf(start).slice(0, 7)}`,
    fromDay: dayOf(start),
    untilDay: dayOf(at),
    paths: visitedPaths,
    cost: 250_000_000,
  })
  const made = await makeCampaign(db, acting(start), body)
  if (!made.ok) return made
  const members = await db
    .selectFrom('campaign_person')
    .select(['id', 'number', 'village_code'])
    .where('regency_code', '=', regencyCode)
    .where('campaign_id', '=', id)
    .orderBy('number')
    .execute()
  const rng = createRng(`outreach:${id}`)
  const all = members.flatMap((member) =>
    visitsTo(rng, { ...member, code: codeOf(member.number) }, start, weeks, space),
  )
  const played: OutreachPlayed = {
    ok: true,
    campaign: id,
    people: made.people,
    visits: 0,
    repeated: 0,
    undone: 0,
    byWay: { screen: 0, codes: 0, file: 0 },
  }
  for (let week = 0; week < weeks; week++) {
    const evening = daysBefore(at, (weeks - 1 - week) * 7)
    for (const way of ['screen', 'codes', 'file'] as const) {
      const told = all.filter((one) => one.week === week && one.way === way)
      if (told.length === 0) continue
      const wrong = await tell(db, acting(evening), told, played)
      if (wrong) return wrong
    }
    onProgress(week + 1, weeks)
  }
  for (const { visit, mistake } of all) {
    if (!mistake || !visit.id) continue
    if ((await undoVisit(db, acting(at), visit.id, 'Salah orang diketuk')).ok) played.undone++
  }
  return played
}

type Acting = { regencyCode: string; actor: string; at: Date }

/** Sends what was told by one way in a week; what phones send twice comes again. */
async function tell(
  db: Db,
  acting: Acting,
  told: readonly Entered[],
  played: OutreachPlayed,
): Promise<Refusal | undefined> {
  const via = told[0]!.way
  const visits = told.map(({ visit }) => visit)
  const again = told.filter(({ twice }) => twice).map(({ visit }) => visit)
  for (const batch of [visits, again] as Told[][]) {
    if (batch.length === 0) continue
    const view = await recordVisits(db, acting, batch, { via })
    const [fault] = view.faults
    if (fault) return refusal('demo-not-loaded', { file: via, reason: `${fault.row} ${fault.code}` })
    played.visits += view.added
    played.repeated += view.repeated
    played.byWay[via] += view.added
  }
  return undefined
}
