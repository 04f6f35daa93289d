import { queryOptions } from '@tanstack/react-query'
import type { RadarView } from '../../../../src/financing/lapse/api.ts'
import { api } from '../../../ui/api.ts'

export const radarQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ['financing', 'radar', on],
    queryFn: ({ signal }) => api.get<RadarView>('/financing/radar', { on }, signal),
  })
