import { readCase } from '../core/read-case.ts'
import type { FactProblem } from '../core/read-facts.ts'
import type { Rule } from '../core/rule.ts'

type Json = Record<string, unknown>

/** Without what contradicts the rest, as far as leaving it out helps: most random facts are of several cases at once. */
export function possible(rule: Rule, json: Json): Json {
  let facts = json
  for (let round = 0; round < 30; round += 1) {
    const read = readCase(rule, facts)
    // One at a time: leaving one out may mend the others, and moves the items of a list.
    if (read.ok) return facts
    facts = without(rule, facts, read.problems[0]!)
  }
  return facts
}

function without(rule: Rule, facts: Json, { field, other }: FactProblem): Json {
  const [, list, index] = /^(\w+)\[(\d+)\]/.exec(field) ?? []
  if (list !== undefined) {
    const items = facts[list] as Json[]
    return { ...facts, [list]: items.filter((_, at) => at !== Number(index)) }
  }
  const name = [field, other].find((each) => each !== undefined && rule.fields[each]?.required === false)
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name))
}
