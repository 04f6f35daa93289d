import { queryOptions } from '@tanstack/react-query'
import type { PublicationsView, PublicView } from '../../../src/public/api.ts'
import { api, Problem } from '../../ui/api.ts'

/** Null: the regency published nothing. */
export const publicQuery = (regency: string) =>
  queryOptions({
    queryKey: ['public', regency],
    queryFn: async ({ signal }) => {
      try {
        return await api.get<PublicView>(`/public/${encodeURIComponent(regency)}`, {}, signal)
      } catch (error) {
        if (error instanceof Problem && (error.status === 404 || error.status === 400)) return null
        throw error
      }
    },
  })

export const publicationsQuery = queryOptions({
  queryKey: ['publications'],
  queryFn: ({ signal }) => api.get<PublicationsView>('/publications', {}, signal),
})
