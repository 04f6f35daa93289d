import type { Day } from '../core/calendar.ts'
import type { FundedGroup, FundingKind } from './kinds.ts'
import { type Provision, provisions } from './provisions.ts'

export interface Lawfulness {
  /**
   * `yes`: a law says so that was read. `unverified`: a law is said to, or its text was not read. `own-rule`: no law we know
   * of; the regency needs a rule of its own. `free`: one's own money needs no law.
   */
  readonly answer: 'yes' | 'unverified' | 'own-rule' | 'free'
  readonly provision?: Provision
}

/**
 * Whether a source may pay the contributions of a group on a day (reference: UU 3/2024, Inpres 2/2021, the yearly
 * Permendagri on budgets, Permendes PDT 16/2025, PMK 72/2024). The best-founded provision in force speaks.
 */
export function mayPay(kind: FundingKind, group: FundedGroup, on: Day): Lawfulness {
  if (kind === 'self') return { answer: 'free' }
  const inForce = provisions.filter(
    (one) =>
      one.kind === kind &&
      one.groups.includes(group) &&
      one.from <= on &&
      (one.until === undefined || on < one.until),
  )
  const provision = inForce.find((one) => one.confidence === 'verified') ?? inForce[0]
  if (!provision) return { answer: 'own-rule' }
  return { answer: provision.confidence === 'verified' ? 'yes' : 'unverified', provision }
}
