import { type QueryKey, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ClaimView, EventView } from '../../../src/claims/api.ts'
import { api } from '../../ui/api.ts'
import { notify } from '../../ui/notice.tsx'

export const eventKey = (id: string) => ['claims', 'event', id]
export const claimKey = (id: string) => ['claims', 'claim', id]

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: eventKey(id),
    queryFn: ({ signal }) => api.get<EventView>(`/claims/events/${encodeURIComponent(id)}`, {}, signal),
  })
export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: claimKey(id),
    queryFn: ({ signal }) => api.get<ClaimView>(`/claims/${encodeURIComponent(id)}`, {}, signal),
  })

/** Something done to a case or a claim: the answer stands in its place, everything else about claims is asked anew. */
export function useAct<Given, View>(
  send: (given: Given) => Promise<View>,
  { key, done, after }: { key?: QueryKey | undefined; done: string; after?: (() => void) | undefined },
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    gcTime: 0,
    onSuccess: async (view) => {
      if (key) client.setQueryData(key, view)
      after?.()
      notify(done)
      await client.invalidateQueries({ queryKey: ['claims'] })
    },
  })
}
