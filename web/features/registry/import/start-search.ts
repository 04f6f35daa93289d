import type { ListKind } from '../../../../src/registry/api.ts'
import { asOneOf, asText } from '../../../ui/asked.ts'
import { listKinds } from '../queries.ts'

/** Where an import starts from: a kind, or the list whose next version it is. */
export function importStart(search: Record<string, unknown>): {
  kind?: ListKind | undefined
  list?: string | undefined
} {
  return { kind: asOneOf(search.kind, listKinds), list: asText(search.list) }
}
