import { asOneOf, asText } from '../../../ui/asked.ts'
import type { ReviewKind, ReviewState } from '../queries.ts'

export const reviewKinds = ['membership', 'duplicate', 'audit'] as const satisfies ReviewKind[]

/** Which queue, and the pair to begin with. */
export function reviewSearch(search: Record<string, unknown>): {
  kind?: ReviewKind | undefined
  state?: ReviewState | undefined
  id?: string | undefined
} {
  return {
    kind: asOneOf(search.kind, reviewKinds),
    state: asOneOf(search.state, ['open', 'waiting', 'disputed', 'decided']),
    id: asText(search.id),
  }
}
