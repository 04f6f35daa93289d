import type { PlanResult } from '../../../../src/financing/plan/api.ts'

/** Which of the people a plan speaks of are shown. */
export interface Only {
  reason?: PlanResult['reasons'][number]['reason'] | undefined
  villageCode?: string | undefined
  sourceId?: string | undefined
  group?: PlanResult['groups'][number]['group'] | undefined
  picked?: boolean | undefined
}
export type Open = (only: Only) => void
