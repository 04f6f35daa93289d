import { getAreas, keptDayBefore } from '../../coverage/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import type { CompareView } from './api.ts'
import { compareVillages, type Village } from './compare-villages.ts'

/** Shares are held against those of a quarter ago. */
const monthsBack = 3

/** The villages of a regency on a day whose figures are kept, beside each other. */
export async function getComparison(
  db: Db,
  regencyCode: string,
  asOf: string | null,
  goalPercent: number,
): Promise<CompareView> {
  const before = asOf === null ? null : await keptDayBefore(db, regencyCode, asOf, monthsBack)
  const { districts } = await getAreas(db, regencyCode, asOf)
  const earlier = before === null ? new Map<string, number>() : await sharesOn(db, regencyCode, before)
  const all = districts.flatMap(({ code, name, villages }) =>
    villages.map(
      (village): Village => ({
        code: village.code,
        name: village.name,
        district: code,
        districtName: name,
        workers: village.figures.universe,
        active: village.figures.active,
        before: earlier.get(village.code) ?? null,
      }),
    ),
  )
  const unknown = all.filter(({ code }) => code === '')
  const goal = goalPercent * 100
  return {
    asOf,
    before,
    goal,
    ...compareVillages(
      all.filter(({ code }) => code !== ''),
      goal,
    ),
    unknown: {
      workers: unknown.reduce((sum, { workers }) => sum + workers, 0),
      active: unknown.reduce((sum, { active }) => sum + active, 0),
    },
  }
}

async function sharesOn(db: Db, regencyCode: string, day: string): Promise<Map<string, number>> {
  const { districts } = await getAreas(db, regencyCode, day)
  return new Map(
    districts
      .flatMap(({ villages }) => villages)
      .filter(({ figures }) => figures.universe > 0)
      .map(({ code, figures }) => [code, figures.coveragePercent]),
  )
}
