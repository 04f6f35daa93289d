import type { CompareView } from './api.ts'
import { limitsOf, spreadOf, verdictOf } from './funnel.ts'
import { priorOf, shrunkShare } from './shrink.ts'

export interface Village {
  code: string
  name: string
  district: string
  districtName: string
  workers: number
  active: number
  /** Share on the earlier day, in basis points. */
  before: number | null
}

/** Points along the limits. */
const steps = 48
const points = (share: number) => Math.round(share * 10_000)

/** Each village against what is usual for its size, with its share as it would fairly be told. Pure. */
export function compareVillages(
  villages: readonly Village[],
  goal: number,
): Pick<CompareView, 'mean' | 'spread' | 'curve' | 'villages'> {
  const counted = villages.filter(({ workers }) => workers > 0)
  const spread = spreadOf(counted)
  const prior = priorOf(counted)
  const sum = (of: 'workers' | 'active') => counted.reduce((total, village) => total + village[of], 0)
  const limits = (workers: number) => {
    const { low998, low95, high95, high998 } = limitsOf(workers, spread)
    return { low998: points(low998), low95: points(low95), high95: points(high95), high998: points(high998) }
  }
  const missing = (share: number, { workers, active }: Village) =>
    Math.max(0, Math.ceil(share * workers - 1e-9) - active)
  return {
    mean: { workers: sum('workers'), active: sum('active'), share: points(spread.mean) },
    spread: {
      ratio: Math.round(spread.ratio * 100) / 100,
      between: points(spread.between),
      strength: Number.isFinite(prior.strength) ? Math.round(prior.strength) : null,
    },
    curve: sizes(counted).map((workers) => ({ workers, ...limits(workers) })),
    villages: counted.map((village) => ({
      ...village,
      uncovered: village.workers - village.active,
      share: points(village.active / village.workers),
      ...limits(village.workers),
      verdict: verdictOf(village, spread),
      fair: points(shrunkShare(village, prior)),
      toMean: missing(spread.mean, village),
      toGoal: missing(goal / 10_000, village),
    })),
  }
}

/** From the smallest village to the largest, dense where the limits bend. */
function sizes(villages: readonly Village[]): number[] {
  if (villages.length === 0) return []
  const workers = villages.map((village) => village.workers)
  const [least, most] = [Math.min(...workers), Math.max(...workers)]
  const all = Array.from({ length: steps + 1 }, (_, i) => Math.round(least * (most / least) ** (i / steps)))
  return [...new Set(all)]
}
