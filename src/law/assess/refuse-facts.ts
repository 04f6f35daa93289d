import { type ProblemDetail, type Refusal, refusal } from '../../platform/problem.ts'
import type { FactProblem } from '../../rules/index.ts'

/** The first thing wrong as the refusal, and the names of all fields that do not fit; never what stood in them. */
export function refuseFacts(rule: string, problems: readonly FactProblem[]): Refusal {
  const [first] = problems
  if (!first) throw new TypeError('nothing is wrong with the facts')
  const names = problems.map(({ field }) => nameOf(field))
  const detail: ProblemDetail = { rule, field: nameOf(first.field), fields: names.slice(0, 20).join(', ') }
  const { allowed, other } = first
  return refusal(first.code, {
    ...detail,
    ...(allowed && { allowed }),
    ...(other && { other: nameOf(other) }),
  })
}

const nameOf = (field: string) => (field === '' ? 'facts' : field.slice(0, 100))
