import { type Law, ranksOf } from '../../rules/index.ts'
import type { Programme } from '../api.ts'
import { factsOf, type Known } from '../cases/facts-of.ts'
import { isUnderAge, ofWhom, payeesOf } from '../documents/of-whom.ts'
import { documentsFor } from '../documents/required.ts'
import type { Event } from '../events/open-event.ts'
import { maskAccount } from '../heirs/account.ts'
import type { HeirView } from '../heirs/read-heirs.ts'
import type { CasePlan } from './case-plan.ts'

/** A kind of paper, and whose it is; null of the whole case. */
export interface PlannedPaper {
  kind: string
  heirId: string | null
}

/** The papers a planned claim is asked for. */
export function papersFor(
  law: Law,
  event: Event,
  { heirs }: CasePlan,
  programme: Programme,
  known: Known & { facts: Record<string, unknown> },
): PlannedPaper[] {
  const on = event.happened_on
  const relatives = relativesOf(law, on, heirs)
  const payees = payeesOf(programme, relatives)
  const facts = { ...factsOf(programme, known), ...known.facts }
  return documentsFor({
    programme,
    event: event.kind,
    cause: event.cause,
    receivers: relatives.filter(({ receives }) => receives).map(({ relation }) => relation),
    underAge: payees.some((one) => isUnderAge(one, on)),
    traffic: facts.traffic === true,
    ...(typeof facts.segment === 'string' && { segment: facts.segment }),
    ...(typeof facts.result === 'string' && { result: facts.result as 'recovered' }),
  }).flatMap(({ kind }) => ofWhom(kind, payees, on).map((heir) => ({ kind, heirId: heir?.id ?? null })))
}

function relativesOf(law: Law, on: string, heirs: CasePlan['heirs']): HeirView[] {
  const ranks = ranksOf(
    law,
    on,
    heirs.map(({ body }) => ({ relation: body.relation, alive: body.alive, born_on: body.bornOn ?? null })),
  )
  return heirs.map(({ id, body }, i) => ({
    id,
    relation: body.relation,
    alive: body.alive,
    name: body.name,
    bornOn: body.bornOn ?? null,
    schooling: body.schooling ?? null,
    bank: body.bank,
    accountMask: body.account ? maskAccount(body.account) : null,
    accountHolds: true,
    receives: body.relation === 'self' ? body.alive : ranks[i]!.receives,
    rank: ranks[i]!.rank ?? null,
  }))
}
