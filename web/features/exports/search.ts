import type { NikFaultKind } from '../../../src/coverage/api.ts'
import { asOneOf } from '../../ui/asked.ts'
import { nikKinds } from '../coverage/nik/search.ts'
import { type PeopleSearch, peopleSearch } from '../coverage/people/search.ts'

/** What a page that leads here wants to be asked for: a filter of people, or a kind of doubtful numbers. */
export type ExportSearch = Omit<PeopleSearch, 'page' | 'sort' | 'down'> & { fault?: NikFaultKind | undefined }

export function exportSearch(search: Record<string, unknown>): ExportSearch {
  const { page: _, sort: _by, down: _down, ...people } = peopleSearch(search)
  return { ...people, fault: asOneOf(search.fault, nikKinds) }
}
