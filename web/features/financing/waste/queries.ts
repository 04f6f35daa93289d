import { queryOptions } from '@tanstack/react-query'
import type { WasteView } from '../../../../src/financing/waste/api.ts'
import { api } from '../../../ui/api.ts'

export const wasteQuery = queryOptions({
  queryKey: ['financing', 'waste'],
  queryFn: ({ signal }) => api.get<WasteView>('/financing/waste', {}, signal),
})
