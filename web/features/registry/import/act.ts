import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ImportView } from '../../../../src/registry/api.ts'
import { api } from '../../../ui/api.ts'

/** Commit, undo or cancel: the answer is the import as it now stands, and everything that rests on it is asked anew. */
export function useImportAct(id: string, act: 'commit' | 'undo' | 'cancel', done: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<ImportView>(`/imports/${encodeURIComponent(id)}/${act}`, {}),
    onSuccess: (view) => {
      client.setQueryData(['import', id], view)
      for (const key of ['lists', 'status', 'coverage']) void client.invalidateQueries({ queryKey: [key] })
      done()
    },
  })
}
