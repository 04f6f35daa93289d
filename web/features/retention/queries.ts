import { queryOptions } from '@tanstack/react-query'
import type { RetentionView } from '../../../src/retention/api.ts'
import { api } from '../../ui/api.ts'

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: ({ signal }) => api.get<RetentionView>('/retention', {}, signal),
})
