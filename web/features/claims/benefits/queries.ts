import { queryOptions } from '@tanstack/react-query'
import type { BenefitsView, ImportsView, VillagesView } from '../../../../src/claims/payments/api.ts'
import { api } from '../../../ui/api.ts'

export const benefitsQuery = queryOptions({
  queryKey: ['claims', 'benefits'],
  queryFn: ({ signal }) => api.get<BenefitsView>('/claims/benefits', {}, signal),
})

/** @param district left out: the districts themselves */
export const placesQuery = (district: string | undefined, programme: string | undefined) =>
  queryOptions({
    queryKey: ['claims', 'benefits', 'places', district, programme],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({
        ...(district !== undefined && { district }),
        ...(programme && { programme }),
      })
      return api.get<VillagesView>(`/claims/benefits/villages?${asked}`, {}, signal)
    },
  })

export const importsQuery = queryOptions({
  queryKey: ['claims', 'benefits', 'imports'],
  queryFn: ({ signal }) => api.get<ImportsView>('/claims/benefits/imports', {}, signal),
})
