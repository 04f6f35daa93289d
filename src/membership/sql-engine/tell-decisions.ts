import { nobodyFor, ToldDecision } from '../../linkage/assign/told-decision.ts'
import { explainPattern } from '../../linkage/explain/parts.ts'
import type { Decision, LinkModel, LinkResult, LinkStats } from '../../linkage/index.ts'
import { modelValues } from '../../linkage/profiles/worker-model.ts'
import type { SqlDecided, SqlDecision } from './decide.ts'

export type MatchedBySql = Pick<LinkResult, 'decisions' | 'stats'> & { nikConflicts: number }

/** What the statements found, as the engine tells it: with probabilities, and with reasons from the pattern of levels. */
export function tellDecisions(decided: SqlDecided, model: LinkModel, participants: number): MatchedBySql {
  const explain = explainPattern(modelValues(model))
  const partsOf = (at: number) => {
    const { pattern, frequency } = decided.decisions[at]!
    return explain(pattern!, frequency!)
  }
  const decisions = decided.decisions.map((one, at) =>
    one.best === null
      ? new ToldDecision(nobodyFor(one.worker), partsOf, -1)
      : new ToldDecision(told(one), partsOf, at),
  )
  return { decisions, nikConflicts: decided.nikConflicts, stats: statsOf(decided, decisions, participants) }
}

function told(one: SqlDecision): Omit<Decision, 'parts'> {
  const { worker, best, second, reason } = one
  const weight = one.weight!
  const probability = 2 ** weight / (1 + oddsOf(one))
  if (reason === 'refused')
    return { ...nobodyFor(one.worker), weight, probability, runnerUp: { participant: best!, weight } }
  const runnerUp = second === null ? null : { participant: second, weight: one.secondWeight! }
  const status = reason === null ? 'registered' : 'review'
  return { worker, participant: best, status, weight, probability, runnerUp, reason }
}

/** That the worker is anybody of the list. */
const oddsOf = ({ weight, others }: SqlDecision) => (weight === null ? 0 : 2 ** weight + others!)

/** Which rule found a pair first is not known here. */
function statsOf(
  { decisions, candidates }: SqlDecided,
  told: readonly Decision[],
  participants: number,
): LinkStats {
  const anybody = decisions.map((one) => oddsOf(one) / (1 + oddsOf(one)))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const count = (status: Decision['status']) => told.filter((one) => one.status === status).length
  return {
    left: decisions.length,
    right: participants,
    candidates,
    blocking: [],
    registered: count('registered'),
    review: count('review'),
    notRegistered: count('not-registered'),
    expectedRegistered: sum(anybody),
    expectedRegisteredError: Math.sqrt(sum(anybody.map((chance) => chance * (1 - chance)))),
  }
}
