import { addMonths } from '../../rules/index.ts'
import type { PlanAsked } from './api.ts'

export const monthFrom = (month: string, by: number) => `${addMonths(month.slice(0, 7), by)}-01`

/** The months of a plan: from its first one until the January after its year. */
export function periodOf({ fiscalYear, fromMonth }: Pick<PlanAsked, 'fiscalYear' | 'fromMonth'>) {
  const untilMonth = `${fiscalYear + 1}-01-01`
  return { fromMonth, untilMonth, months: 13 - Number(fromMonth.slice(5, 7)) }
}
