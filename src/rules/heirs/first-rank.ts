import type { Order, Relation } from './relations.ts'

export interface Relative {
  readonly relation: Relation
  readonly alive: boolean
}

/** The heirs of the first rank in which anybody lives. `rank` counts from 1. */
export interface Heirs {
  readonly rank: number
  readonly heirs: readonly Relative[]
}

/**
 * Who receives, by an order of ranks. Any programme with an order of its own can use it.
 * @returns undefined when nobody in any rank lives
 */
export function firstRank(order: Order, relatives: readonly Relative[]): Heirs | undefined {
  for (const [index, rank] of order.entries()) {
    const heirs = relatives.filter(({ relation, alive }) => alive && rank.includes(relation))
    if (heirs.length > 0) return { rank: index + 1, heirs }
  }
  return undefined
}
