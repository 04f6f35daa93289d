import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ChoicesView } from '../../../src/law/api.ts'
import { enactedLaw, type Law } from '../../../src/rules/index.ts'
import { api } from '../../ui/api.ts'

/** What the regency decided where the law leaves a choice. */
export const lawChoicesQuery = queryOptions({
  queryKey: ['law', 'choices'],
  retry: 1,
  queryFn: ({ signal }) => api.get<ChoicesView>('/law/choices', {}, signal),
})

/** The law as this regency uses it. Without the server it is the law as enacted, and `asEnacted` says so. */
export function useLaw(): { law: Law; choices: ChoicesView | undefined; asEnacted: boolean } {
  const { data: choices, isError } = useQuery(lawChoicesQuery)
  const law = useMemo(
    () => ({
      ...enactedLaw,
      accepted: new Set(choices?.accepted.map(({ figure }) => figure)),
      readings: new Map(choices?.readings.map(({ reading, option }) => [reading, option])),
    }),
    [choices],
  )
  return { law, choices, asEnacted: isError }
}
