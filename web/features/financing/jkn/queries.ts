import { queryOptions } from '@tanstack/react-query'
import type { JknView } from '../../../../src/jkn/api.ts'
import { api } from '../../../ui/api.ts'

export const jknQuery = (language: string) =>
  queryOptions({
    queryKey: ['financing', 'jkn', language],
    queryFn: ({ signal }) => api.get<JknView>('/jkn', {}, signal),
  })
