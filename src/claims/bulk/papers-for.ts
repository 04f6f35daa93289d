import type { Law } from '../../rules/index.ts'
import { ranksOf } from '../../rules/index.ts'
import type { Programme } from '../api.ts'
import { factsOf, type Known } from '../cases/facts-of.ts'
import { documentsFor } from '../documents/required.ts'
import type { Event } from '../events/open-event.ts'
import type { CasePlan } from './case-plan.ts'

/** The kinds of paper a planned claim is asked for. */
export function papersFor(
  law: Law,
  event: Event,
  { heirs }: CasePlan,
  programme: Programme,
  known: Known & { facts: Record<string, unknown> },
): string[] {
  const relatives = heirs.map(({ body }) => ({
    relation: body.relation,
    alive: body.alive,
    born_on: body.bornOn ?? null,
  }))
  const ranks = ranksOf(law, event.happened_on, relatives)
  const receivers = relatives.filter(({ relation, alive }, i) =>
    relation === 'self' ? alive : ranks[i]!.receives,
  )
  const facts = { ...factsOf(programme, known), ...known.facts }
  return documentsFor({
    programme,
    event: event.kind,
    cause: event.cause,
    receivers: receivers.map(({ relation }) => relation),
    traffic: facts.traffic === true,
    ...(typeof facts.segment === 'string' && { segment: facts.segment }),
    ...(typeof facts.result === 'string' && { result: facts.result as 'recovered' }),
  }).map(({ kind }) => kind)
}
