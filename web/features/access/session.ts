import { queryOptions, useQuery } from '@tanstack/react-query'
import type { SessionView } from '../../../src/access/api.ts'
import { api, Problem } from '../../ui/api.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    try {
      return await api.get<SessionView>('/session', {}, signal)
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null
      throw error
    }
  },
})

export const useSession = () => useQuery(sessionQuery).data ?? null
