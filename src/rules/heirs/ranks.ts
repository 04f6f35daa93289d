import type { Day } from '../core/calendar.ts'
import { inForce, type Law } from '../core/law.ts'
import { orderOfHeirs } from './figures.ts'
import { firstRank } from './first-rank.ts'
import type { Relation } from './relations.ts'

/** A relative's place in the order of the law, from 1, and whether it is the first in which anybody lives. */
export interface Ranked {
  readonly rank: number | undefined
  readonly receives: boolean
}

/**
 * The order of heirs of a death benefit (PP 44/2015 Pasal 40) put to a family.
 * @param on the day of death
 * @returns for each relative in turn; no rank for a relation the law does not name, or before the first law
 */
export function ranksOf(
  law: Law,
  on: Day,
  relatives: readonly { relation: string; alive: boolean }[],
): Ranked[] {
  const order = inForce(law, orderOfHeirs, on)?.value ?? []
  const rankOf = (relation: string) => order.findIndex((rank) => rank.includes(relation as Relation)) + 1
  const named = relatives.filter(({ relation }) => rankOf(relation) > 0)
  const first = firstRank(order, named as { relation: Relation; alive: boolean }[])?.rank
  return relatives.map(({ relation, alive }) => {
    const rank = rankOf(relation) || undefined
    return { rank, receives: alive && rank !== undefined && rank === first }
  })
}
