import { queryOptions } from '@tanstack/react-query'
import type { EmployersView, PathsView } from '../../../src/outreach/paths/api.ts'
import { api } from '../../ui/api.ts'

export const pathsQuery = (where: { district?: string | undefined; village?: string | undefined }) =>
  queryOptions({
    queryKey: ['outreach', 'paths', where.district, where.village],
    queryFn: ({ signal }) => api.get<PathsView>('/outreach/paths', where, signal),
  })

export const employersQuery = queryOptions({
  queryKey: ['outreach', 'employers'],
  queryFn: ({ signal }) => api.get<EmployersView>('/outreach/employers', {}, signal),
})
