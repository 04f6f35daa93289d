import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AreasView } from '../../../src/areas/api.ts'
import type {
  BreakdownView,
  BridgeView,
  CatalogueId,
  CoverageAreasView,
  CoverageView,
  FigureCatalogueView,
  NextStepsView,
  OfficialTotalsView,
  RegenciesView,
  TrendView,
} from '../../../src/coverage/api.ts'
import { api } from '../../ui/api.ts'

export const areasQuery = queryOptions({
  queryKey: ['areas'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => api.get<AreasView>('/areas', {}, signal),
})

export const catalogueQuery = queryOptions({
  queryKey: ['figures'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => api.get<FigureCatalogueView>('/coverage/figures', {}, signal),
})

export const coverageQuery = (asOf?: string) =>
  queryOptions({
    placeholderData: keepPreviousData,
    queryKey: ['coverage', 'headline', asOf],
    queryFn: ({ signal }) => api.get<CoverageView>('/coverage', { asOf }, signal),
  })

export const coverageAreasQuery = (asOf?: string) =>
  queryOptions({
    placeholderData: keepPreviousData,
    queryKey: ['coverage', 'areas', asOf],
    queryFn: ({ signal }) => api.get<CoverageAreasView>('/coverage/areas', { asOf }, signal),
  })

export const breakdownQuery = (by: 'segment' | 'group', asOf?: string) =>
  queryOptions({
    placeholderData: keepPreviousData,
    queryKey: ['coverage', 'breakdown', by, asOf],
    queryFn: ({ signal }) => api.get<BreakdownView>('/coverage/breakdown', { by, asOf }, signal),
  })

export const trendQuery = queryOptions({
  queryKey: ['coverage', 'trend'],
  queryFn: ({ signal }) => api.get<TrendView>('/coverage/trend', {}, signal),
})

export const bridgeQuery = (asOf?: string) =>
  queryOptions({
    placeholderData: keepPreviousData,
    queryKey: ['coverage', 'bridge', asOf],
    queryFn: ({ signal }) => api.get<BridgeView>('/coverage/bridge', { asOf }, signal),
  })

export const nextStepsQuery = queryOptions({
  queryKey: ['coverage', 'next-steps'],
  queryFn: ({ signal }) => api.get<NextStepsView>('/coverage/next-steps', {}, signal),
})

export const officialTotalsQuery = queryOptions({
  queryKey: ['coverage', 'official-totals'],
  queryFn: ({ signal }) => api.get<OfficialTotalsView>('/coverage/official-totals', {}, signal),
})

/** A figure's own words from the catalogue, in the language of the page. */
export function useFigure(id: CatalogueId) {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'id'
  const figure = useQuery(catalogueQuery).data?.find((each) => each.id === id)
  if (!figure) return null
  return {
    ...figure,
    name: figure.name[language],
    definition: figure.definition[language],
    source: figure.source[language],
  }
}

export const regenciesQuery = queryOptions({
  queryKey: ['coverage', 'regencies'],
  queryFn: ({ signal }) => api.get<RegenciesView>('/regencies', {}, signal),
})
