import { type RawBuilder, sql } from 'kysely'
import type { BudgetSums } from '../api.ts'

const of = (kind: string) => sql`coalesce(sum(e.amount) filter (where e.kind = ${sql.lit(kind)}), 0)::bigint`

/** SQL: the sums of entries `e`. */
export const entrySums: RawBuilder<unknown> = sql`${of('ceiling')} as ceiling, ${of('shift')} as shifted,
  ${of('commitment')} as committed, ${of('realisation')} as realised`

export type RawSums = Pick<BudgetSums, 'ceiling' | 'shifted' | 'committed' | 'realised'>

/** What was paid was mostly committed before: the larger of the two is bound. */
export function withFree({ ceiling, shifted, committed, realised }: RawSums): BudgetSums {
  const budget = ceiling + shifted
  return { ceiling, shifted, budget, committed, realised, free: budget - Math.max(committed, realised) }
}

const fieldOf = {
  ceiling: 'ceiling',
  shift: 'shifted',
  commitment: 'committed',
  realisation: 'realised',
} as const satisfies Record<string, keyof RawSums>

/** The sums once an entry is added to them. */
export function plus(
  sums: RawSums,
  { kind, amount }: { kind: keyof typeof fieldOf; amount: number },
): BudgetSums {
  const field = fieldOf[kind]
  return withFree({ ...sums, [field]: sums[field] + amount })
}
