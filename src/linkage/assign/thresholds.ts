import type { LinkOptions } from '../types.ts'

export interface Thresholds {
  accept: number
  review: number
  margin: number
}

/** Weights are bits; untuned, over-confident between 2 and 10, so acceptance asks for more than an even bet. */
export function thresholdsOf(options: LinkOptions): Thresholds {
  return {
    accept: options.acceptWeight ?? 7,
    review: options.reviewWeight ?? 0,
    margin: options.marginBits ?? 3,
  }
}
