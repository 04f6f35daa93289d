import type { Db } from '../platform/db/index.ts'
import type { NextStepsView } from './api.ts'
import { type Cut, getAreas, getCoverage } from './reads.ts'

type Step = NextStepsView[number]

/** What to do next: missing lists before all else, then most people first. */
export async function getNextSteps(
  db: Db,
  regencyCode: string,
  asOf: string | null,
  part: Cut = {},
): Promise<NextStepsView> {
  const { figures, hasParticipants, hasWorkers } = await getCoverage(db, regencyCode, asOf, part)
  const { districts } = await getAreas(db, regencyCode, asOf, false, part)
  const villages = districts.flatMap((district) => district.villages).filter((village) => village.code !== '')
  const neediest = villages.toSorted((a, b) => b.figures.never - a.figures.never)[0]
  const silent = villages.filter((village) => village.figures.universe === 0).length
  const officialTotals = await db
    .selectFrom('official_total')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirst()

  const listsMissing = !hasParticipants || !hasWorkers
  const addLists = step('add-lists', silent, null)
  if (listsMissing) return [addLists]
  const people: Step[] = [
    step('review-pairs', figures.toReview, 'toReview'),
    step('renew-lapsed', figures.lapsed, 'lapsed'),
    step('register-never', neediest?.figures.never ?? 0, 'never', neediest?.code),
    step('stop-paying-dead', figures.activeDead, 'activeDead'),
    step('stop-paying-moved', figures.activeMoved, 'activeMoved'),
    step('fix-nik', figures.withoutValidNik, 'withoutValidNik'),
  ]
  return [
    ...people.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
    ...(silent > 0 ? [addLists] : []),
    ...(officialTotals ? [] : [step('enter-official-totals', 0, null)]),
  ]
}

function step(code: Step['code'], count: number, figure: Step['figure'], villageCode?: string): Step {
  return { code, count, villageCode: villageCode ?? null, figure }
}
