import type { Fields } from '../../../../src/rules/index.ts'
import { toDraft, toFacts } from '../../law/case/draft.ts'

type Facts = Record<string, unknown>

/**
 * What an officer filled in: what they gave before, and what differs from what the lists say. The rest follows the lists,
 * also when those are mended.
 */
export function givenOf(
  fields: Fields,
  { known, given, facts }: { known: Facts; given: Facts; facts: Facts },
): Facts {
  // Through the form and back, so that only what was changed differs.
  const before = toFacts(fields, toDraft(fields, known))
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([name, value]) => name in given || JSON.stringify(value) !== JSON.stringify(before[name]),
    ),
  )
}
