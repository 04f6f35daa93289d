import { queryOptions } from '@tanstack/react-query'
import type { BenefitsView, ImportsView, VillagesView } from '../../../../src/claims/payments/api.ts'
import { api } from '../../../ui/api.ts'

export const benefitsQuery = queryOptions({
  queryKey: ['claims', 'benefits'],
  queryFn: ({ signal }) => api.get<BenefitsView>('/claims/benefits', {}, signal),
})

export const villagesQuery = (district: string) =>
  queryOptions({
    queryKey: ['claims', 'benefits', 'villages', district],
    queryFn: ({ signal }) =>
      api.get<VillagesView>(`/claims/benefits/villages?district=${district}`, {}, signal),
  })

export const importsQuery = queryOptions({
  queryKey: ['claims', 'benefits', 'imports'],
  queryFn: ({ signal }) => api.get<ImportsView>('/claims/benefits/imports', {}, signal),
})
