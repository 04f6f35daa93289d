import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { KeysView } from '../../../../src/access/api-keys/api.ts'
import { api } from '../../../ui/api.ts'

export type KeyRow = KeysView['keys'][number]
export type KeyGrant = KeysView['grants'][number]
export type KeyRight = KeyGrant['rights'][number]

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => api.get<KeysView>('/keys', {}, signal),
})

/** An act on keys; the list is fetched anew when it is done. */
export function useKeyAct<Given, Answer>(
  act: (given: Given) => Promise<Answer>,
  done: (answer: Answer) => void,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      await client.invalidateQueries({ queryKey: ['keys'] })
      done(answer)
    },
  })
}
