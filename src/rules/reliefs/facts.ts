import type { Payer } from '../contributions/payers.ts'
import type { Segment } from '../member/facts.ts'
import type { Sector } from './sectors.ts'

/** What reliefs look at. */
export interface ReliefFacts {
  readonly segment: Segment
  readonly payer?: Payer
  readonly sector?: Sector
  readonly activeWorkers?: number
  readonly upToDate?: boolean
  readonly jpDeferred?: boolean
}
