import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { FindingRowsView, FindingsView } from '../../../../src/claims/findings/api.ts'
import { api } from '../../../ui/api.ts'

export type FindingRow = FindingRowsView['rows'][number]
const aPage = 50

export const findingsQuery = queryOptions({
  queryKey: ['claims', 'findings'],
  queryFn: ({ signal }) => api.get<FindingsView>('/claims/findings', {}, signal),
})
export const findingRowsQuery = (asked: Record<string, unknown>) =>
  infiniteQueryOptions({
    queryKey: ['claims', 'findings', 'rows', asked],
    queryFn: ({ pageParam, signal }) =>
      api.post<FindingRowsView>(
        '/claims/findings/rows',
        { ...asked, ...(pageParam && { after: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ rows }) => (rows.length < aPage ? undefined : rows.at(-1)!.id),
    placeholderData: keepPreviousData,
  })
