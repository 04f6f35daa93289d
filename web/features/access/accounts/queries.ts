import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AccountsView, GrantBody } from '../../../../src/access/api.ts'
import type { InvitationsView } from '../../../../src/access/invitations/api.ts'
import { api } from '../../../ui/api.ts'

export type AccountRow = AccountsView[number]
export interface MadePassword {
  username: string
  password: string
}
export type InvitationRow = InvitationsView[number]
export interface SentInvitation {
  username: string
  token: string
  expiresAt: string
}
export interface NewAccount {
  username: string
  displayName: string
  grant: GrantBody
}

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => api.get<AccountsView>('/accounts', {}, signal),
})

export const invitationsQuery = queryOptions({
  queryKey: ['accounts', 'invitations'],
  queryFn: ({ signal }) => api.get<InvitationsView>('/invitations', {}, signal),
})

/** An act on accounts; the list is fetched anew when it is done. */
export function useAccountAct<Given, Answer>(
  act: (given: Given) => Promise<Answer>,
  done: (answer: Answer) => void,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      await client.invalidateQueries({ queryKey: ['accounts'] })
      done(answer)
    },
  })
}
