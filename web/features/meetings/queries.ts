import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type {
  ChoosableView,
  DecisionView,
  FiguresView,
  MeetingsView,
  MeetingView,
  Unit,
} from '../../../src/meetings/api.ts'
import { api } from '../../ui/api.ts'
import { useFormat } from '../../ui/format.ts'
import { notify } from '../../ui/notice.tsx'

export const meetingsQuery = queryOptions({
  queryKey: ['meetings', 'all'],
  queryFn: ({ signal }) => api.get<MeetingsView>('/meetings', {}, signal),
})
export const decisionsQuery = (which: 'overdue' | 'own') =>
  queryOptions({
    queryKey: ['meetings', 'decisions', which],
    queryFn: ({ signal }) => api.get<DecisionView[]>('/meetings/decisions', { which }, signal),
  })
export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetings', 'one', id],
    queryFn: ({ signal }) => api.get<MeetingView>(`/meetings/${id}`, {}, signal),
  })
export const figuresQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetings', 'figures', id],
    queryFn: ({ signal }) => api.get<FiguresView>(`/meetings/${id}/figures`, {}, signal),
  })
export const choosableQuery = queryOptions({
  queryKey: ['meetings', 'catalogue'],
  queryFn: ({ signal }) => api.get<ChoosableView>('/meetings/catalogue', {}, signal),
})

/** Does something with a meeting, says so, and reads all of them anew. */
export function useMeetingAct<Given>(
  act: (given: Given) => Promise<unknown>,
  said: string,
  then?: () => void,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['meetings'] })
      notify(said)
      then?.()
    },
  })
}

/** What is said in both languages, in that of the page. */
export function useSaid(): (said: { id: string; en: string }) => string {
  const { i18n } = useTranslation()
  return (said) => (i18n.language === 'en' ? said.en : said.id)
}

/** A value in the unit of its figure. */
export function useValue(): (value: number | null, unit: Unit) => string {
  const format = useFormat()
  return (value, unit) => {
    if (value === null) return '–'
    if (unit === 'basis-points') return format.finePercent(value)
    return unit === 'rupiah' ? format.wholeRupiah(value) : format.number(value)
  }
}
