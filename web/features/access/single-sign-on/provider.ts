import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { ProviderView, WayView } from '../../../../src/access/single-sign-on/api.ts'
import { api } from '../../../ui/api.ts'

const providerQuery = queryOptions({
  queryKey: ['provider'],
  queryFn: ({ signal }) => api.get<ProviderView>('/session/provider', {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
})

/** What people call the provider of the settings; nothing while there is none. */
export const useProvider = (): string | null => useQuery(providerQuery).data?.name ?? null

/** Leaves for the provider: to sign in, or to bind one's own account. */
export function useWay(path: '/session/provider' | '/session/provider/binding') {
  return useMutation({
    mutationFn: (body: { back?: string } | { password: string }) => api.post<WayView>(path, body),
    onSuccess: ({ url }) => window.location.assign(url),
  })
}
