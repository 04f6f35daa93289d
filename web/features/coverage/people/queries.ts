import { queryOptions } from '@tanstack/react-query'
import type { PeopleQuery, PeopleView, PersonView } from '../../../../src/coverage/api.ts'
import { api } from '../../../ui/api.ts'

export const peopleQuery = (query: PeopleQuery) =>
  queryOptions({
    queryKey: ['people', query],
    queryFn: ({ signal }) => api.post<PeopleView>('/people/query', query, signal),
  })

/** For the search box at the top: a few of all people, by name or NIK. Not kept: what was typed is personal. */
export const findPeopleQuery = (q: string) =>
  queryOptions({
    queryKey: ['people', 'find', q],
    enabled: q.length >= 2,
    gcTime: 10_000,
    queryFn: ({ signal }) =>
      api.post<PeopleView>('/people/query', { everyone: true, q, pageSize: 8 } satisfies PeopleQuery, signal),
  })

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: ({ signal }) => api.get<PersonView>(`/people/${encodeURIComponent(id)}`, {}, signal),
  })
