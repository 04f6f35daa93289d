import { queryOptions } from '@tanstack/react-query'
import type {
  BillsView,
  BillView,
  ProfilesView,
  ReconcileView,
  RunView,
} from '../../../../src/financing/bills/api.ts'
import { api } from '../../../ui/api.ts'

/** First and last-but-one months of a year, as the API asks for them. */
export const ofYear = (year: number) => ({ from: `${year}-01-01`, until: `${year + 1}-01-01` })

export const billsQuery = (year: number) =>
  queryOptions({
    queryKey: ['financing', 'bills', year],
    queryFn: ({ signal }) => api.get<BillsView>('/financing/bills', ofYear(year), signal),
  })

export const billQuery = (id: string) =>
  queryOptions({
    queryKey: ['financing', 'bill', id],
    queryFn: ({ signal }) => api.get<BillView>(`/financing/bills/${id}`, {}, signal),
  })

const isOver = ({ state }: RunView) => state === 'done' || state === 'failed'

/** The latest runs; while one is under way they are asked for again each second. */
export const runsQuery = queryOptions({
  queryKey: ['financing', 'bill-runs'],
  queryFn: ({ signal }) => api.get<RunView[]>('/financing/bill-runs', {}, signal),
  refetchInterval: ({ state }) => (state.data?.every(isOver) === false ? 1000 : false),
})

export const profilesQuery = queryOptions({
  queryKey: ['financing', 'bill-profiles'],
  queryFn: ({ signal }) => api.get<ProfilesView>('/financing/bill-profiles', {}, signal),
})

export const reconcileQuery = (year: number) => {
  const { from, until } = ofYear(year)
  return queryOptions({
    queryKey: ['financing', 'reconciliation', year],
    queryFn: ({ signal }) =>
      api.post<ReconcileView>('/financing/reconciliation', { fromMonth: from, untilMonth: until }, signal),
  })
}
