import type { Day } from '../core/calendar.ts'
import type { Rupiah } from '../core/exact.ts'
import type { FactProblem } from '../core/read-facts.ts'
import { valueOn } from '../core/series.ts'
import { bpuTiers } from './figures/bpu.ts'

interface Told {
  readonly segment: string
  readonly wage?: Rupiah
}

/** An own-account worker pays for a tier: any other wage is no wage of his. Names the tiers next to it. */
export function noTier({ segment, wage }: Told, on: Day): FactProblem[] {
  const tiers = segment === 'BPU' && wage !== undefined ? valueOn(bpuTiers, on)?.value : undefined
  if (wage === undefined || !tiers || tiers.some(({ base }) => base === wage)) return []
  const below = tiers.findLast(({ base }) => base < wage)
  const above = tiers.find(({ base }) => base > wage)
  const allowed = [below, above].flatMap((tier) => (tier ? [String(tier.base)] : [])).join(', ')
  return [{ code: 'fact-not-one-of', field: 'wage', allowed }]
}
