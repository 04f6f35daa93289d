import { queryOptions } from '@tanstack/react-query'
import type { PlansView, PlanView } from '../../../../src/financing/plan/api.ts'
import { api } from '../../../ui/api.ts'

export const plansQuery = queryOptions({
  queryKey: ['financing', 'plans'],
  queryFn: ({ signal }) => api.get<PlansView>('/financing/plans', {}, signal),
})

/** Asked again each second while it is being worked out. */
export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['financing', 'plan', id],
    queryFn: ({ signal }) => api.get<PlanView>(`/financing/plans/${id}`, {}, signal),
    refetchInterval: ({ state }) =>
      state.data && ['waiting', 'working'].includes(state.data.state) ? 1000 : false,
  })
