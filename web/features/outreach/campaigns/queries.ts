import { queryOptions } from '@tanstack/react-query'
import type { CampaignsView, CampaignView } from '../../../../src/outreach/campaigns/api.ts'
import type { MemberView } from '../../../../src/outreach/visits/api.ts'
import { api } from '../../../ui/api.ts'

export const campaignsQuery = queryOptions({
  queryKey: ['outreach', 'campaigns'],
  queryFn: ({ signal }) => api.get<CampaignsView>('/outreach/campaigns', {}, signal),
})

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['outreach', 'campaigns', id],
    queryFn: ({ signal }) => api.get<CampaignView>(`/outreach/campaigns/${id}`, {}, signal),
  })

export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: ['outreach', 'people', id],
    queryFn: ({ signal }) => api.get<MemberView>(`/outreach/people/${id}`, {}, signal),
  })
