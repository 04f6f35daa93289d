import type { Db } from '../../platform/db/index.ts'
import type { Funnel } from './api.ts'

const day = (text: string, months = 0) => {
  const [y, m, d] = text.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(y, m - 1 + months, d)).getTime()
}

/** The funnel of a campaign once more, person by person from visits and cards, with nothing of what makes the sums. */
export async function slowFunnel(db: Db, campaign: string): Promise<Funnel> {
  const one = await db.selectFrom('campaign').selectAll().where('id', '=', campaign).executeTakeFirstOrThrow()
  const people = await db
    .selectFrom('campaign_person')
    .selectAll()
    .where('campaign_id', '=', campaign)
    .where('same_as', 'is', null)
    .execute()
  const visits = await db.selectFrom('visit').selectAll().execute()
  const mended = new Set(
    (await db.selectFrom('visit_mend').select('visit_id').execute()).map((m) => m.visit_id),
  )
  const matches = await db
    .selectFrom('worker_match')
    .select(['worker_id', 'participant_id'])
    .where('status', '=', 'registered')
    .execute()
  const cards = Map.groupBy(
    await db.selectFrom('membership').selectAll().execute(),
    (card) => card.participant_id,
  )
  const listDay = (await db.selectFrom('coverage_snapshot').select('as_of').execute())
    .map(({ as_of }) => as_of)
    .sort()
    .at(-1)!
  const funnel = {
    target: 0,
    visited: 0,
    agreed: 0,
    registered: 0,
    paid: 0,
    kept: 0,
    early: 0,
    lost: 0,
    unled: 0,
    conflict: 0,
  }
  for (const person of people) {
    funnel.target++
    const to = visits.filter((v) => v.member_id === person.id && !mended.has(v.id))
    if (to.length > 0) funnel.visited++
    const met = to.filter((v) => v.outcome !== 'not-met')
    const last = met
      .map((v) => v.visited_on)
      .sort()
      .at(-1)
    const said = new Set(met.filter((v) => v.visited_on === last).map((v) => v.outcome))
    const agreed =
      said.size > 0 && [...said].every((outcome) => outcome === 'wants' || outcome === 'registered')
    if (!agreed && said.size > 1) funnel.conflict++
    const participant = matches.find((match) => match.worker_id === person.person_id)?.participant_id
    const theirs = [...(cards.get(participant ?? '') ?? []), ...(cards.get(person.person_id) ?? [])]
    const began = `${one.from_day.slice(0, 7)}-01`
    const starts = theirs
      .filter((card) => card.covered_until > card.covered_from && card.covered_until > one.from_day)
      .filter((card) =>
        person.covered_before ? card.covered_until > person.covered_before : card.covered_from >= began,
      )
      .map((card) => [card.covered_from, person.covered_before ?? '', began].sort().at(-1)!)
      .sort()
    const start = starts[0]
    if (agreed) funnel.agreed++
    if (agreed && theirs.length > 0) funnel.registered++
    if (!start) continue
    if (!agreed) {
      funnel.unled++
      continue
    }
    funnel.paid++
    const then = day(start, 3)
    if (day(listDay) < then) funnel.early++
    else if (theirs.some((card) => day(card.covered_from) <= then && day(card.covered_until) > then))
      funnel.kept++
    else funnel.lost++
  }
  return funnel
}
