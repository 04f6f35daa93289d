import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  IncidentsView,
  IncidentView,
  PrivacyView,
  RequestsView,
  RequestView,
  TraceView,
} from '../../../src/privacy/api.ts'
import type { PurposesView } from '../../../src/registry/purposes/api.ts'
import { api } from '../../ui/api.ts'
import type { RequestState } from './search.ts'

/** The clocks go on while the page stands open. */
const minute = 60_000

export const requestsQuery = (state: RequestState) =>
  queryOptions({
    queryKey: ['data-requests', 'list', state],
    queryFn: ({ signal }) => api.get<RequestsView>('/data-requests', { state }, signal),
    staleTime: minute,
  })
export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: ['data-requests', 'one', id],
    queryFn: ({ signal }) => api.get<RequestView>(`/data-requests/${encodeURIComponent(id)}`, {}, signal),
    staleTime: minute,
  })
/** Each look is written down: it is asked for once. */
export const traceQuery = (personId: string) =>
  queryOptions({
    queryKey: ['trace', personId],
    queryFn: ({ signal }) => api.get<TraceView>(`/people/${encodeURIComponent(personId)}/trace`, {}, signal),
    staleTime: minute,
    retry: false,
    refetchOnWindowFocus: false,
  })
export const incidentsQuery = queryOptions({
  queryKey: ['incidents', 'list'],
  queryFn: ({ signal }) => api.get<IncidentsView>('/incidents', {}, signal),
  refetchInterval: 5 * minute,
})
export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: ['incidents', 'one', id],
    queryFn: ({ signal }) => api.get<IncidentView>(`/incidents/${encodeURIComponent(id)}`, {}, signal),
  })
export const purposesQuery = queryOptions({
  queryKey: ['purposes'],
  queryFn: ({ signal }) => api.get<PurposesView>('/list-purposes', {}, signal),
})
export const privacyQuery = (regency?: string) =>
  queryOptions({
    queryKey: ['privacy', regency ?? ''],
    queryFn: ({ signal }) => api.get<PrivacyView>('/privacy', { regency }, signal),
  })

/** An act on one request or incident: the answer is its new state, and the lists are asked for anew. */
export function useAct<Given, Answer extends { id: string }>(
  group: 'data-requests' | 'incidents',
  act: (given: Given) => Promise<Answer>,
  done?: (answer: Answer) => void,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      client.setQueryData([group, 'one', answer.id], answer)
      await client.invalidateQueries({ queryKey: [group, 'list'] })
      done?.(answer)
    },
  })
}
