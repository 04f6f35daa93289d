import { queryOptions } from '@tanstack/react-query'
import type { DecreesView, DecreeView, DiffView } from '../../../../src/financing/decrees/api.ts'
import { api } from '../../../ui/api.ts'

export const decreesQuery = queryOptions({
  queryKey: ['financing', 'decrees'],
  queryFn: ({ signal }) => api.get<DecreesView>('/financing/decrees', {}, signal),
})

export const decreeQuery = (id: string) =>
  queryOptions({
    queryKey: ['financing', 'decree', id],
    queryFn: ({ signal }) => api.get<DecreeView>(`/financing/decrees/${id}`, {}, signal),
  })

export const diffQuery = (id: string, earlier: string) =>
  queryOptions({
    queryKey: ['financing', 'decree-diff', id, earlier],
    queryFn: ({ signal }) => api.get<DiffView>(`/financing/decrees/${id}/diff`, { earlier }, signal),
  })
