import { contradicts, outOfOrder } from '../core/read-case.ts'
import type { FactProblem } from '../core/read-facts.ts'
import type { Segment } from '../member/facts.ts'
import type { ContributionFacts } from './facts.ts'

type Name = keyof ContributionFacts
const ofAll: readonly Name[] = ['segment', 'month', 'payer']

/** What the law looks at in each segment. Any other fact would change nothing, and is refused rather than dropped. */
const looksAt: Readonly<Record<Segment, ReadonlySet<string>>> = {
  PU: new Set<Name>([
    ...ofAll,
    'sector',
    'wage',
    'wageBasis',
    'jpWage',
    'tariffBase',
    'jkkGroup',
    'firmSize',
    'activeWorkers',
    'jht',
    'jp',
    'jkp',
    'jpDeferred',
    'upToDate',
  ]),
  BPU: new Set<Name>([...ofAll, 'sector', 'income', 'tariffBase', 'jht', 'upToDate', 'bornOn']),
  JAKON: new Set<Name>([...ofAll, 'wage', 'contractValue', 'upToDate']),
  PMI: new Set<Name>([...ofAll, 'pmiRoute', 'contractMonths', 'jhtAmount']),
}

/**
 * Facts of a contribution that cannot stand together: one of another segment, a second wage where there is one a month,
 * a project reckoned both by wages and by its contract, a month before the birth.
 */
export function contributionContradictions(facts: ContributionFacts): FactProblem[] {
  const { segment, wage, contractValue, wageBasis = 'monthly', jpWage, jp } = facts
  const fits = looksAt[segment]
  const problems = Object.keys(facts)
    .filter((field) => !fits.has(field))
    .map((field) => contradicts(field, 'segment'))
  if (segment === 'PU' && jpWage !== undefined) {
    if (wageBasis === 'monthly') problems.push(contradicts('jpWage', 'wageBasis'))
    if (jp === false) problems.push(contradicts('jpWage', 'jp'))
  }
  if (segment === 'JAKON' && wage !== undefined && contractValue !== undefined)
    problems.push(contradicts('contractValue', 'wage'))
  return [...problems, ...outOfOrder(facts, 'bornOn', 'month')]
}
