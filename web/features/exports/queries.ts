import { queryOptions } from '@tanstack/react-query'
import type { ExportsView } from '../../../src/exports/api.ts'
import { api } from '../../ui/api.ts'

export const exportsKey = ['exports']

export const exportsQuery = (code: string) =>
  queryOptions({
    queryKey: [...exportsKey, code],
    queryFn: ({ signal }) => api.get<ExportsView>('/exports', { code }, signal),
    // While a file is being made, or somebody else may decide.
    refetchInterval: (query) =>
      query.state.data?.requests.some(({ state }) => state === 'making' || state === 'failed')
        ? 1500
        : 30_000,
  })
