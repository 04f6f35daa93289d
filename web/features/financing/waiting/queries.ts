import { queryOptions } from '@tanstack/react-query'
import type { WaitingView } from '../../../../src/financing/waiting/api.ts'
import { api } from '../../../ui/api.ts'

export const waitingQuery = queryOptions({
  queryKey: ['financing', 'waiting'],
  queryFn: ({ signal }) => api.get<WaitingView>('/financing/waiting', {}, signal),
})
