import type { z } from 'zod'
import type { eventBody, heirBody, Programme, StepBody } from '../api.ts'
import type { Facts } from '../cases/facts-of.ts'

/** A step of a claim as somebody will take it. */
export interface PlannedStep {
  at: Date
  body: StepBody
}
/** What is to become of one claim of an event. */
export interface PlannedClaim {
  id: string
  programme: Programme
  facts: Facts
  /** Why it is opened although the lists say it was not covered. */
  reason: string
  steps: PlannedStep[]
}
/** A case from the report on: played by the steps an officer takes, one by one or many at once. */
export interface CasePlan {
  actor: string
  reportedAt: Date
  event: z.output<typeof eventBody> & { personId: string }
  heirs: { id: string; body: z.output<typeof heirBody> }[]
  claims: PlannedClaim[]
  /** What becomes of claims that open by themselves and are not among these. */
  others: PlannedStep[]
}
