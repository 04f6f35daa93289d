import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BudgetView, EntriesView, LawfulView, TariffsView } from '../../../src/financing/api.ts'
import { api } from '../../ui/api.ts'
import { notify } from '../../ui/notice.tsx'

export const budgetQuery = (year: number) =>
  queryOptions({
    queryKey: ['financing', 'budget', year],
    queryFn: ({ signal }) => api.get<BudgetView>('/financing/budget', { year }, signal),
  })

export const entriesQuery = (sourceId: string, year: number) =>
  queryOptions({
    queryKey: ['financing', 'entries', sourceId, year],
    queryFn: ({ signal }) => api.get<EntriesView>(`/financing/sources/${sourceId}/entries`, { year }, signal),
  })

export const tariffsQuery = (year: number, language: string) =>
  queryOptions({
    queryKey: ['financing', 'tariffs', year, language],
    queryFn: ({ signal }) => api.get<TariffsView>('/financing/tariffs', { year }, signal),
  })

export const lawfulQuery = (on: string, language: string) =>
  queryOptions({
    queryKey: ['financing', 'lawful', on, language],
    queryFn: ({ signal }) => api.get<LawfulView>('/financing/lawful', { on }, signal),
  })

/** Sends something about the money; what is shown of it is then asked for anew. */
export function useMoneyAct<Given>(path: (given: Given) => string, said: string, after?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ given, body }: { given: Given; body: object }) => api.post(path(given), body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['financing'] })
      notify(said)
      after?.()
    },
  })
}
