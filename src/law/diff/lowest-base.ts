import { lawBook, type Series, valueOn } from '../../rules/index.ts'
import type { LawUnder } from './law-under.ts'

const tiers = 'iuran.bpu.dasar'
type Tiers = Series<readonly { readonly base: bigint }[]>

/**
 * Taken where a list does not say what someone earns: the lowest base of the table for own-account workers.
 * Undefined before there was such a table.
 */
export function lowestBase({ law, on }: LawUnder): number | undefined {
  const figure = (law.proposed.get(tiers) ?? lawBook.figures.get(tiers)) as Tiers | undefined
  const [lowest] = (figure && valueOn(figure, on)?.value) ?? []
  return lowest && Number(lowest.base)
}
