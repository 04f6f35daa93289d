import { readCase } from './read-case.ts'
import type { Rule } from './rule.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * The facts a form need not ask for: any value of them would contradict an option that was chosen, as a contract value
 * the segment of an own-account worker.
 * @param given facts as JSON, not all of them perhaps
 * @returns names of facts that are not given
 */
export function misfits(rule: Rule, given: Json): ReadonlySet<string> {
  const fields = Object.entries(rule.fields)
  const needed = fields.filter(([, { required }]) => required).map(([name, { example }]) => [name, example])
  const facts: Json = { ...Object.fromEntries(needed), ...given }
  const apart = fields.filter(([name, { required, example }]) => {
    if (required || name in given) return false
    const read = readCase(rule, { ...facts, [name]: example })
    if (read.ok) return false
    return read.problems.some(
      ({ code, field, other = '' }) =>
        code === 'fact-contradicts' &&
        field === name &&
        other in given &&
        rule.fields[other]?.kind === 'choice',
    )
  })
  return new Set(apart.map(([name]) => name))
}
