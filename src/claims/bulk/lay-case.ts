import { v5 } from 'uuid'
import type { Secrets } from '../../platform/crypto.ts'
import type { Law } from '../../rules/index.ts'
import type { KnownFor } from '../cases/known-of.ts'
import type { Claim } from '../cases/open-case.ts'
import type { Event } from '../events/open-event.ts'
import type { CasePlan } from './case-plan.ts'
import { claimsOf, opened } from './open-planned.ts'
import { type PlannedPaper, papersFor } from './papers-for.ts'
import { type ActRow, stepThrough } from './step-through.ts'

export interface LaidClaim {
  claim: Claim
  acts: ActRow[]
}
interface LaidCase {
  claims: LaidClaim[]
  papers: PlannedPaper[]
}

/** The claims of a case after all its steps, and the papers that had to be there for them. */
export function layCase(
  { law, key }: { law: Law; key: Secrets },
  plan: CasePlan,
  event: Event,
  before: KnownFor,
): LaidCase {
  const wanted = claimsOf(plan, event, before, (programme) => v5(`claim ${programme}`, event.id))
  const apart = wanted.some(({ programme }) => programme === 'BEASISWA')
  const known: KnownFor = (programme, on) => ({
    ...before(programme, on),
    scholarshipApart: apart && programme !== 'BEASISWA',
  })
  const { actor, reportedAt: at } = plan
  const papers = new Map<string, PlannedPaper>()
  const claims = wanted.map(({ id, programme, facts, reason, steps }): LaidClaim => {
    const claim = opened(law, event, known, { id, programme }, '', { actor, at })
    if (Object.keys(facts).length > 0) claim.facts_sealed = key.seal(JSON.stringify(facts))
    const first: ActRow = {
      seq: 1,
      kind: 'opened',
      state: 'reported',
      at,
      reasonSealed: reason ? key.seal(reason) : null,
      detail: '{}',
      amount: null,
      outcome: null,
      code: null,
    }
    const acts = [first, ...stepThrough({ law, key, known }, claim, facts, steps)]
    if (steps.some(({ body }) => body.kind === 'completed'))
      for (const paper of papersFor(law, event, plan, programme, { ...known(programme), facts }))
        papers.set(`${paper.kind} ${paper.heirId}`, paper)
    return { claim, acts }
  })
  return { claims, papers: [...papers.values()] }
}
