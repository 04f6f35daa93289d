/** Why a candidate is paid for. Words of each are messages `plans.reason.<code>`. */
export const pickedFor = ['continuing', 'floor', 'chosen'] as const
/** Why a candidate is not. */
export const leftFor = [
  'over-age',
  'nik',
  'in-review',
  'no-lawful',
  'no-tariff',
  'months-few',
  'continuity-first',
  'floor-first',
  'no-money',
] as const
export const reasons = [...pickedFor, ...leftFor] as const
export type PlanReason = (typeof reasons)[number]
