import { queryOptions } from '@tanstack/react-query'
import type { ScholarshipsView, SchoolView } from '../../../../src/claims/school/api.ts'
import { api } from '../../../ui/api.ts'

export const scholarshipsQuery = queryOptions({
  queryKey: ['claims', 'scholarships'],
  queryFn: ({ signal }) => api.get<ScholarshipsView>('/claims/scholarships', {}, signal),
})

export const schoolKey = (id: string) => ['claims', 'school', id]
export const schoolQuery = (id: string) =>
  queryOptions({
    queryKey: schoolKey(id),
    queryFn: ({ signal }) =>
      api.get<SchoolView>(`/claims/${encodeURIComponent(id)}/school-years`, {}, signal),
  })
