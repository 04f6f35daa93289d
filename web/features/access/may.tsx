import type { ReactNode } from 'react'
import type { SessionView } from '../../../src/access/api.ts'
import { useSession } from './session.ts'

export type Right = SessionView['rights'][number]

/** Whether the role one acts in may do something; the server decides, screens only offer what it allows. */
export function useMay(): (right: Right) => boolean {
  const session = useSession()
  return (right) => session?.rights.includes(right) ?? false
}

/** Shown only to those who may. */
export function May({ right, children }: { right: Right; children: ReactNode }) {
  return useMay()(right) ? children : null
}
