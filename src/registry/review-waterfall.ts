import type { Waterfall } from './api.ts'

interface Reason {
  field: string
  level: string
  bits: number
}

/** What the linkage says of a pair, and what that is worth by what people decided. */
export interface Weighed {
  weight: number | null
  /** Other candidates considered. */
  probability: number | null
  reasons: readonly Reason[]
  /** Null while people have decided too few pairs, or none of this kind. */
  calibrated: { chance: number; decisions: number } | null
}

/** A pair that a person called two people carries this weight instead of its own. */
const toldApart = -100

/**
 * The sum of the evidence step by step: how likely any pair is before it is looked at, what each comparison adds or
 * takes, and where that ends. Bits are whole hundredths, and each step begins where the one before ended, so the parts
 * are the weight exactly.
 */
export function waterfallOf({ weight, probability, reasons, calibrated }: Weighed): Waterfall {
  const ordered = [...reasons].sort((a, b) => Number(b.field === 'prior') - Number(a.field === 'prior'))
  const apart = weight !== null && weight <= toldApart
  const parts = hundredths(ordered, apart ? null : weight)
  let at = 0
  const steps = ordered.map(({ field, level }, i) => {
    const from = at
    at += parts[i]!
    const bits = parts[i]! / 100
    return {
      field,
      level,
      bits,
      from: from / 100,
      to: at / 100,
      times: field === 'prior' ? twoDigits(1 + 2 ** -bits) : twoDigits(2 ** Math.abs(bits)),
    }
  })
  const sum = at / 100
  return {
    steps,
    weight: sum,
    times: twoDigits(2 ** Math.abs(sum)),
    chanceByWeight: Math.round(1e6 / (1 + 2 ** -sum)) / 1e6,
    probability,
    calibrated,
    apart,
  }
}

/**
 * The parts in whole hundredths of a bit. They were rounded one by one when they were stored, so their sum may be off by
 * a few hundredths: that remainder goes, one each, to the largest parts, where it is least.
 */
function hundredths(reasons: readonly Reason[], weight: number | null): number[] {
  const parts = reasons.map(({ bits }) => Math.round(bits * 100))
  if (weight === null) return parts
  const missing = Math.round(weight * 100) - parts.reduce((sum, part) => sum + part, 0)
  // More than rounding can explain: these are not the parts of this weight, and it is they that are shown.
  if (Math.abs(missing) > parts.length) return parts
  const largest = parts.map((_, i) => i).sort((i, j) => Math.abs(parts[j]!) - Math.abs(parts[i]!) || i - j)
  for (const i of largest.slice(0, Math.abs(missing))) parts[i]! += Math.sign(missing)
  return parts
}

/** 1,873 is "about 1,900": more digits would claim more than is known. */
function twoDigits(value: number): number {
  return Number(value.toPrecision(2))
}
