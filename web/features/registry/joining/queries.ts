import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ActedView, WorkerActsView } from '../../../../src/registry/api.ts'
import { api } from '../../../ui/api.ts'
import { notify } from '../../../ui/notice.tsx'

/** Asked again while a decision waits for the recount. */
export const actsQuery = (workerId: string) =>
  queryOptions({
    queryKey: ['worker-acts', workerId],
    queryFn: ({ signal }) => api.get<WorkerActsView>(`/workers/${workerId}/acts`, {}, signal),
    refetchInterval: (query) => (query.state.data?.some((act) => act.waits) ? 2_000 : false),
  })

/** Merges, splits or undoes; what is shown of people is asked for anew. */
export function useAct<T>(
  path: (given: T) => string,
  body: (given: T) => object,
  said: string,
  after: () => void,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (given: T) => api.post<ActedView>(path(given), body(given)),
    onSuccess: async () => {
      after()
      notify(said)
      for (const key of ['worker-acts', 'person', 'people', 'status'])
        await client.invalidateQueries({ queryKey: [key] })
    },
  })
}
