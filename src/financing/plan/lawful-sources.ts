import type { Db } from '../../platform/db/index.ts'
import type { FundedGroup } from '../../rules/index.ts'
import type { BudgetView } from '../api.ts'
import { getBudget } from '../budget/reads.ts'
import { getLawful } from '../lawful/reads.ts'
import type { PlanAsked } from './api.ts'

/** What a source may do in a plan. */
export interface Payer {
  id: string
  kind: BudgetView['sources'][number]['kind']
  name: string
  /** Of village money; else empty. */
  village: string
  /** Rupiah; null when only the total limits it. */
  ceiling: number | null
  pays: { group: FundedGroup; answer: string; cite: string }[]
}

/** A law that was read, a rule of the regency, or a law said to: what a decree lets pass without a written reason. */
const mayPay = ['yes', 'allowed-here', 'unverified']

/** Open sources with money for the plan and the groups each may pay; one's own money is nobody's to plan with. */
export async function payersOf(
  db: Db,
  regencyCode: string,
  { fiscalYear, fromMonth, ceilings, total }: PlanAsked,
): Promise<Payer[]> {
  const { sources } = await getBudget(db, regencyCode, fiscalYear)
  const { cells } = await getLawful(db, regencyCode, fromMonth, 'id')
  return sources
    .filter(({ closed, kind }) => !closed && kind !== 'self')
    .map(({ id, kind, name, villageCode, free }) => ({
      id,
      kind,
      name,
      village: villageCode,
      ceiling: ceilings[id] ?? (total === null ? Math.max(0, free) : null),
      pays: cells
        .filter((cell) => cell.kind === kind && mayPay.includes(cell.answer))
        .map(({ group, answer, cite }) => ({ group, answer, cite })),
    }))
}
