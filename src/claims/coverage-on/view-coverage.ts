import type { Kysely } from 'kysely'
import { getPaidMonths } from '../../financing/questions.ts'
import { lawOf } from '../../law/questions.ts'
import type { Schema } from '../../platform/db/index.ts'
import type { CoverageView, Programme } from '../api.ts'
import { readCards } from './read-cards.ts'
import { standOn } from './stand-on.ts'
import { thenKnown } from './then-known.ts'

/** Which programmes somebody's cards may be asked for, by what happened. */
export const carrierOf = (programme: Programme): string => (programme === 'BEASISWA' ? 'JKM' : programme)

/** What somebody had on a day for each programme, what was known of it then, and which months were billed around it. */
export async function viewCoverage(
  db: Kysely<Schema>,
  regencyCode: string,
  { personId, nikIndex, day }: { personId: string; nikIndex: string | null; day: string },
  programmes: readonly Programme[],
): Promise<CoverageView[]> {
  const law = await lawOf(db, regencyCode)
  const { cards, sure } = (await readCards(db, regencyCode, [personId])).get(personId) ?? {
    cards: [],
    sure: true,
  }
  const kpjs = cards.flatMap(({ kpj }) => kpj ?? [])
  const then = await thenKnown(db, regencyCode, kpjs, nikIndex, day)
  const months = await getPaidMonths(db, regencyCode, personId)
  const billed = months
    .filter(({ month }) => month <= day)
    .slice(0, 12)
    .map(({ month, source, decree, answer, paid }) => ({ month, source, decree, answer, paid }))
  return programmes.map((programme) => {
    const found = standOn(law, cards, day, carrierOf(programme), sure)
    return {
      on: day,
      programme,
      state: found.state,
      memberSince: found.memberSince,
      totalMonths: found.totalMonths,
      memberships: found.memberships,
      cards: found.cards.map(({ id: _, coveredUntil: __, kpj, ...card }) => ({
        ...card,
        kpj: kpj?.slice(-4) ?? null,
      })),
      thenKnown: then,
      billed,
    }
  })
}
