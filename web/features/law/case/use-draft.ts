import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Draft } from './draft.ts'

/**
 * The facts of a case are about a person: they stand in the memory of this tab alone, never in the address, and
 * signing out forgets them with everything else.
 */
export function useDraft(rule: string): [Draft, (next: Draft) => void] {
  const client = useQueryClient()
  const [draft, setDraft] = useState(() => client.getQueryData<Draft>(['law-case', rule]) ?? {})
  return [
    draft,
    (next) => {
      setDraft(next)
      client.setQueryDefaults(['law-case'], { gcTime: Number.POSITIVE_INFINITY })
      client.setQueryData(['law-case', rule], next)
    },
  ]
}
