import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { NikFaultKind, NikFaultsView } from '../../../../src/coverage/api.ts'
import { api } from '../../../ui/api.ts'

/** As the server cuts them. */
export const pageSize = 50

export const nikFaultsQuery = (kind: NikFaultKind, page: number) =>
  queryOptions({
    placeholderData: keepPreviousData,
    queryKey: ['coverage', 'nik', kind, page],
    queryFn: ({ signal }) => api.get<NikFaultsView>('/nik-faults', { kind, page }, signal),
  })
