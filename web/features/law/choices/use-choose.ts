import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Choice, ChoicesView } from '../../../../src/law/api.ts'
import { api } from '../../../ui/api.ts'
import { notify } from '../../../ui/notice.tsx'
import { lawChoicesQuery } from '../law.ts'

/** Sets how the regency uses the law in one place; every calculation follows at once. */
export function useChoose(done: () => void) {
  const { t } = useTranslation()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (choice: Choice) => api.post<ChoicesView>('/law/choices', choice),
    onSuccess: (choices) => {
      client.setQueryData(lawChoicesQuery.queryKey, choices)
      notify(t('hukum.chosen'))
      done()
    },
  })
}
