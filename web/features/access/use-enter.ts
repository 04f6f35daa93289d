import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { SessionView } from '../../../src/access/api.ts'
import { wipePhone } from './phone-here.ts'
import { sessionQuery } from './session.ts'

/** Whether somebody is led to set up the second factor: a role asks for it, and there is none yet. */
export const lacksSecondFactor = ({ secondFactor, mustChangePassword }: SessionView): boolean =>
  secondFactor.demanded && !secondFactor.enrolled && !mustChangePassword

/** Goes inside with a new session: by way of the second factor where one is missing. */
export function useEnter() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return (session: SessionView, href: string) => {
    client.clear()
    void wipePhone(session.username)
    client.setQueryData(sessionQuery.queryKey, session)
    return lacksSecondFactor(session)
      ? navigate({ to: '/pasang-kode', search: { kembali: href }, replace: true })
      : navigate({ href, replace: true })
  }
}
