import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { AuditView, ChainView, ReadersView } from '../../../src/audit/api.ts'
import { api } from '../../ui/api.ts'
import { type AuditSearch, momentsOf } from './search.ts'

export const auditQuery = (search: AuditSearch) =>
  queryOptions({
    placeholderData: keepPreviousData,
    queryKey: ['audit', 'rows', search],
    // Each look is written down: not one more than asked for.
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => api.get<AuditView>('/audit', { ...search, ...momentsOf(search) }, signal),
  })

export const chainQuery = queryOptions({
  queryKey: ['audit', 'chain'],
  queryFn: ({ signal }) => api.get<ChainView>('/audit/chain', {}, signal),
  refetchInterval: (query) => (query.state.data?.checking ? 1000 : false),
})

export const readersQuery = queryOptions({
  queryKey: ['audit', 'reads'],
  staleTime: 60_000,
  queryFn: ({ signal }) => api.get<ReadersView>('/audit/reads', {}, signal),
})
