import type { Kysely } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import type { Standing, Step } from '../workflow/machine.ts'
import type { Claim } from './open-case.ts'

/** The steps of a claim as they were written, from the first. */
export async function stepsOf(db: Kysely<Schema>, regencyCode: string, claimId: string): Promise<Step[]> {
  const rows = await db
    .selectFrom('claim_act')
    .select(['kind', 'detail'])
    .where('regency_code', '=', regencyCode)
    .where('claim_id', '=', claimId)
    .orderBy('seq')
    .execute()
  return rows.map(({ kind, detail }) => ({ kind, ...detail }) as unknown as Step)
}

/** A claim as far as its steps decide it. */
export const standingOf = (claim: Claim): Standing => ({
  state: claim.state,
  outcome: claim.outcome,
  decided: claim.decided,
  paid: claim.paid,
  owner: claim.owner,
  stuck: claim.stuck_code,
})
