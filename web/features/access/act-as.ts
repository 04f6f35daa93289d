import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { SessionView } from '../../../src/access/api.ts'
import { api } from '../../ui/api.ts'
import { notifyProblem } from '../../ui/notice.tsx'
import { useProblemWords } from '../../ui/problem-note.tsx'
import { sessionQuery } from './session.ts'

/** From here on under another of one's grants; nothing of what was seen under the one before stays. */
export function useActAs() {
  const problem = useProblemWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (grantId: string) => api.put<SessionView>('/session/acting', { grantId }),
    onSuccess: async (now) => {
      // What was fetched before was fetched as somebody else.
      client.clear()
      client.setQueryData(sessionQuery.queryKey, now)
      await navigate({ to: '/' })
    },
    onError: (error) => notifyProblem(problem(error)),
  })
}
