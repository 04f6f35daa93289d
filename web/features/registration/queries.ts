import { queryOptions } from '@tanstack/react-query'
import type { RegistrationBody, RegistrationView } from '../../../src/registration/api.ts'
import { api } from '../../ui/api.ts'

export const registerOne = (body: RegistrationBody) => api.post<RegistrationView>('/registrations', body)

/** Asked again until the figures hold it. */
export const registrationQuery = (first: RegistrationView) =>
  queryOptions({
    queryKey: ['registration', first.id],
    initialData: first,
    queryFn: ({ signal }) => api.get<RegistrationView>(`/registrations/${first.id}`, {}, signal),
    refetchInterval: (query) => (query.state.data?.figuresWait ? 3_000 : false),
  })

export const takeBack = (id: string, reason: string) =>
  api.post<RegistrationView>(`/registrations/${id}/take-back`, { reason })
