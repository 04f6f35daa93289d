import type { Judged } from './judged.ts'
import { rates } from './rates.ts'
import { byThreshold, type ReliabilityBin, reliability, type ThresholdPoint, tidy } from './score-curves.ts'

export interface WeightScore {
  /** F1 when every pair of weight 0 or more is a link: a threshold nobody tuned. */
  f1AtZero: number
  /** The highest F1 any threshold gives, and that threshold in bits. */
  f1Best: number
  bestWeight: number
  /**
   * Share of all workers a person must look at so that at most 0.2 % of the links taken unseen are wrong, and at most
   * 0.2 % of the right ones are refused unseen; doubtful pairs are never taken unseen. Null when no threshold is that good.
   */
  reviewShare: number | null
  /** Mean distance between the probability told and the share that was right, over ten bins of probability. */
  calibrationError: number
  reliability: ReliabilityBin[]
  thresholds: ThresholdPoint[]
}

const tolerated = 0.002

/**
 * What the weights are worth, whatever the thresholds in use.
 * @param linkable workers whose person is on the participant list
 * @param workers all workers, those without any partner too
 */
export function scoreWeights(pairs: readonly Judged[], linkable: number, workers: number): WeightScore {
  const falling = pairs.toSorted((a, b) => b.weight - a.weight)
  const curve = pointsOf(falling)
  const f1Of = ({ made, right }: Point) => rates(right, made, linkable).f1
  const best = curve.reduce((top, point) => (f1Of(point) > f1Of(top) ? point : top), curve[0] ?? nowhere)
  const atZero = curve.findLast(({ weight }) => weight >= 0) ?? nowhere
  return {
    f1AtZero: f1Of(atZero),
    f1Best: f1Of(best),
    bestWeight: Math.round(best.weight * 100) / 100,
    reviewShare: reviewShare(falling, workers),
    calibrationError: calibrationError(pairs),
    reliability: reliability(pairs),
    thresholds: byThreshold(pairs, linkable),
  }
}

/** All pairs down to a weight. */
interface Point {
  weight: number
  made: number
  right: number
}
const nowhere: Point = { weight: 0, made: 0, right: 0 }

/** One point a weight: pairs of one weight are taken together. */
function pointsOf(falling: readonly Judged[]): Point[] {
  const points: Point[] = []
  let right = 0
  falling.forEach(({ weight, right: isRight }, at) => {
    if (isRight) right += 1
    if (falling[at + 1]?.weight !== weight) points.push({ weight, made: at + 1, right })
  })
  return points
}

function reviewShare(falling: readonly Judged[], workers: number): number | null {
  const all = pointsOf(falling).at(-1)?.right ?? 0
  const taken = pointsOf(falling.filter(({ doubtful }) => !doubtful)).findLast(
    ({ made, right }) => made - right <= tolerated * made,
  )
  const looked = pointsOf(falling).find(({ right }) => all - right <= tolerated * all)
  if (!taken || !looked || workers === 0) return null
  return tidy(Math.max(0, looked.made - taken.made) / workers)
}

function calibrationError(pairs: readonly Judged[]): number {
  if (pairs.length === 0) return 0
  const apart = reliability(pairs).reduce((sum, bin) => sum + bin.pairs * Math.abs(bin.told - bin.right), 0)
  return tidy(apart / pairs.length)
}
