import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CompareView } from '../../../src/reports/compare/api.ts'
import { api } from '../../ui/api.ts'

export const comparisonQuery = (asOf: string | undefined, goal: number | undefined) =>
  queryOptions({
    placeholderData: keepPreviousData,
    queryKey: ['reports', 'villages', asOf, goal],
    queryFn: ({ signal }) =>
      api.get<CompareView>(
        '/reports/villages',
        { asOf, goal: goal === undefined ? goal : String(goal) },
        signal,
      ),
  })
