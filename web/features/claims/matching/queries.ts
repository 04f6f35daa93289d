import { queryOptions } from '@tanstack/react-query'
import type { MatchingRows, MatchingView, PaidCaseView } from '../../../../src/claims/matching/api.ts'
import { api } from '../../../ui/api.ts'

export type MatchingRow = MatchingRows['rows'][number]

export const matchingQuery = queryOptions({
  queryKey: ['claims', 'matching'],
  queryFn: ({ signal }) => api.get<MatchingView>('/claims/benefits/matching', {}, signal),
})

export const paidCaseQuery = (id: string) =>
  queryOptions({
    queryKey: ['claims', 'matching', 'case', id],
    queryFn: ({ signal }) => api.get<PaidCaseView>(`/claims/benefits/families/${id}`, {}, signal),
  })
