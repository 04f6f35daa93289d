import { assessCase } from '../../law/questions.ts'
import type { Law } from '../../rules/index.ts'
import type { PlanAsked } from './api.ts'
import { monthFrom, periodOf } from './period.ts'

/** The lowest base of an own-account worker; what is paid above it is theirs to choose. */
const lowestIncome = 1_000_000

/** What somebody left out would pay alone over the months of the plan, with whatever relief the law gives them (PP 50/2025). */
export function ownPay(law: Law, asked: PlanAsked, sector: 'transport' | 'other'): number {
  const { fromMonth, months } = periodOf(asked)
  return Array.from({ length: months }, (_, i) => {
    const facts = {
      month: monthFrom(fromMonth, i).slice(0, 7),
      segment: 'BPU',
      payer: 'self',
      sector,
      upToDate: true,
    }
    const found = assessCase(law, 'contribution', { ...facts, income: lowestIncome, jht: false }, 'id')
    if (!found.ok)
      throw new Error(`the rule of contributions does not take the facts of a plan: ${found.problem}`)
    return found.view.total ?? 0
  }).reduce((sum, amount) => sum + amount, 0)
}
