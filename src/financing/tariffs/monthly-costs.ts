import { lawOf } from '../../law/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import { addMonths, fundedGroups } from '../../rules/index.ts'
import { costOf } from './cost-of.ts'
import { heldIn, standingTariffs } from './standing.ts'

export interface MonthlyCost {
  group: string
  /** First day of the month. */
  month: string
  /** Rupiah a person; null where no tariff is set or the law gives none. */
  amount: number | null
}

/** What a person of each group costs in each month from one until before another (first days of months). */
export async function monthlyCosts(
  db: Db,
  regencyCode: string,
  fromMonth: string,
  untilMonth: string,
): Promise<MonthlyCost[]> {
  const tariffs = await standingTariffs(db, regencyCode)
  const law = await lawOf(db, regencyCode)
  const costs: MonthlyCost[] = []
  for (let month = fromMonth; month < untilMonth; month = `${addMonths(month.slice(0, 7), 1)}-01`)
    for (const group of fundedGroups) {
      const tariff = heldIn(tariffs, group, month)
      costs.push({ group, month, amount: tariff ? costOf(law, tariff, month, 'id').amount : null })
    }
  return costs
}
