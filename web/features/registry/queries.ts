import { queryOptions } from '@tanstack/react-query'
import type {
  ImportRowsView,
  ImportView,
  ListKind,
  ListsView,
  OfficesView,
  PendingView,
  QualityView,
  ReviewersView,
  ReviewItem,
  ReviewStage,
  ReviewsView,
} from '../../../src/registry/api.ts'
import { api } from '../../ui/api.ts'

export const listKinds = [
  'village-workers',
  'office-workers',
  'participants',
  'dukcapil',
  'opensid',
  'sipp-new',
  'jkn',
  'village-deaths',
  'hospital-cases',
  'police-accidents',
] as const satisfies ListKind[]

export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: ({ signal }) => api.get<ListsView>('/lists', {}, signal),
})

export const officesQuery = queryOptions({
  queryKey: ['offices'],
  queryFn: ({ signal }) => api.get<OfficesView>('/offices', {}, signal),
})

/** While a file is being read the answer is asked for again each second. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => api.get<ImportView>(`/imports/${encodeURIComponent(id)}`, {}, signal),
    refetchInterval: (query) => (query.state.data?.status === 'staging' ? 1_000 : false),
  })

export interface RowFilter {
  change?: string | undefined
  severity?: string | undefined
  issue?: string | undefined
  page: number
}

export const importRowsQuery = (id: string, filter: RowFilter) =>
  queryOptions({
    queryKey: ['import', id, 'rows', filter],
    queryFn: ({ signal }) =>
      api.get<ImportRowsView>(`/imports/${encodeURIComponent(id)}/rows`, { ...filter }, signal),
  })

export type ReviewKind = ReviewItem['kind']
export type ReviewState = ReviewStage

export const reviewsQuery = (kind: ReviewKind, state: ReviewState) =>
  queryOptions({
    queryKey: ['reviews', kind, state],
    queryFn: ({ signal }) =>
      api.get<ReviewsView>(
        '/reviews',
        { kind, state, page: 0, ...(kind === 'membership' && { mixed: 'true' }) },
        signal,
      ),
  })

export const reviewersQuery = queryOptions({
  queryKey: ['reviewers'],
  queryFn: ({ signal }) => api.get<ReviewersView>('/reviews/reviewers', {}, signal),
})

/** Asked for again while something waits, so that the screen says when it is done. */
export const pendingQuery = queryOptions({
  queryKey: ['pending'],
  queryFn: ({ signal }) => api.get<PendingView>('/reviews/pending', {}, signal),
  refetchInterval: ({ state: { data } }) => (data && data.membership + data.duplicate > 0 ? 2_000 : false),
})

export const qualityQuery = queryOptions({
  queryKey: ['quality'],
  queryFn: ({ signal }) => api.get<QualityView>('/reviews/quality', {}, signal),
})

export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['reviews', 'one', id],
    queryFn: ({ signal }) => api.get<ReviewItem>(`/reviews/${encodeURIComponent(id)}`, {}, signal),
  })
